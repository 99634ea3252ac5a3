// A load client of few moving parts: kept-alive sockets on loopback, one request in flight on each. On two cores
// Node's own HTTP client would cost as much as the server it measures.
import { connect, type Socket } from "node:net";

export interface Load {
  /** Origin, loopback. */
  url: string;
  method: "GET" | "POST";
  token: string;
  connections: number;
  seconds: number;
  /** Path and body of the nth request. */
  request(index: number): { path: string; body?: string };
  /** Throws when an answer is not the one asked for. */
  check(body: string): void;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds of each request. */
  times: number[];
}

const HEAD_END = "\r\n\r\n";

/** The body of a whole answer in `received`, or null while it is not all there. @throws Error on any status but 200. */
function bodyOf(received: Buffer): string | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString("latin1", 0, end).toLowerCase();
  if (!head.startsWith("http/1.1 200"))
    throw new Error(`The server answered: ${received.toString().slice(0, 400)}`);
  const length = /\r\ncontent-length: (\d+)/u.exec(head)?.[1];
  const start = end + HEAD_END.length;
  if (length !== undefined) {
    return received.length < start + Number(length)
      ? null
      : received.toString("utf8", start, start + Number(length));
  }
  const ended = received.subarray(-5).toString("latin1") === "0\r\n\r\n";
  return ended ? received.toString("utf8", start) : null;
}

function requestText(load: Load, index: number): string {
  const { path, body = "" } = load.request(index);
  const head = [`${load.method} ${path} HTTP/1.1`, `host: ${new URL(load.url).host}`];
  head.push(`authorization: Bearer ${load.token}`, "content-type: application/json");
  head.push(`content-length: ${Buffer.byteLength(body)}`);
  return `${head.join("\r\n")}${HEAD_END}${body}`;
}

/** Sends for the given time and waits for the answers that are still out. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const { hostname, port } = new URL(load.url);
  if (hostname !== "127.0.0.1") throw new Error("The bench only ever loads this machine.");
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const until = started + load.seconds * 1000;

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let chunks: Buffer[] = [];
      let sentAt = 0;
      const send = () => {
        sentAt = performance.now();
        if (sentAt >= until) return resolve();
        socket.write(requestText(load, next));
        next += 1;
      };
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("The server closed a connection.")));
      socket.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        try {
          const body = bodyOf(chunks.length === 1 ? chunk : Buffer.concat(chunks));
          if (body === null) return;
          chunks = [];
          times.push(performance.now() - sentAt);
          if (times.length % 100 === 1) load.check(body);
          send();
        } catch (error) {
          reject(error);
        }
      });
      socket.once("connect", send);
    });

  const sockets = Array.from({ length: load.connections }, () => connect(Number(port), hostname));
  try {
    await Promise.all(sockets.map(drive));
  } finally {
    for (const socket of sockets) socket.removeAllListeners("close").destroy();
  }
  return { requests: times.length, perSecond: (times.length * 1000) / (performance.now() - started), times };
}
