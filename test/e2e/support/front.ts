// A tiny HTTP server between the extension and the API: lists every request, passes it on, or stands in for what
// goes wrong on the way: a proxy's page, another service, an answer far too long, nothing at all.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CONTRACT_HEADER } from "../../../lib/contracts/version.ts";

/** `html`: a proxy's sign-in page, without CORS headers as proxies are. `other`: JSON of another service. */
export type FrontMode = "pass" | "html" | "other" | "huge";

export interface SeenRequest {
  method: string;
  path: string;
  body: string;
}

export interface Front {
  url: string;
  /** Every request but CORS preflights, oldest first, since the last `forget`. */
  seen: SeenRequest[];
  forget(): void;
  mode: FrontMode;
  /** Closes the port: nothing answers there until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const HUGE_BYTES = 30_000_000;
const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": `authorization, content-type, ${CONTRACT_HEADER}`,
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Thirty megabytes of blanks, in parts, for as long as the other side listens. */
function sendHuge(response: ServerResponse): void {
  response.writeHead(200, { ...OPEN_TO_ALL, "content-type": "application/json" });
  const part = Buffer.alloc(1_000_000, " ");
  let sent = 0;
  const more = () => {
    while (sent < HUGE_BYTES && !response.destroyed) {
      sent += part.length;
      if (!response.write(part)) return response.once("drain", more);
    }
    response.end("{}");
  };
  more();
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Starts one in front of `target`, the origin of the real API. */
export async function startFront(target: string): Promise<Front> {
  const { hostname, port: targetPort, host } = new URL(target);
  let server = createServer(handle);
  const port = await listen(server, 0);
  const seen: SeenRequest[] = [];
  const front: Front = {
    url: `http://127.0.0.1:${port}`,
    seen,
    forget: () => void seen.splice(0),
    mode: "pass",
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async start() {
      if (server.listening) return;
      server = createServer(handle);
      await listen(server, port);
    },
  };

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = message;
    const body = await readBody(message);
    if (method !== "OPTIONS") seen.push({ method, path: url, body: body.toString() });
    if (front.mode === "html") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>Sign in to the network</title><h1>Welcome, guest</h1>");
    } else if (front.mode === "other") {
      response.writeHead(method === "OPTIONS" ? 204 : 404, {
        ...OPEN_TO_ALL,
        "content-type": "application/json",
      });
      response.end(method === "OPTIONS" ? undefined : '{"error":"no such page"}');
    } else if (front.mode === "huge") {
      if (method === "OPTIONS") response.writeHead(204, OPEN_TO_ALL).end();
      else sendHuge(response);
    } else {
      const onward = request(
        { hostname, port: targetPort, path: url, method, headers: { ...message.headers, host } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on("error", () => response.destroy());
      response.on("close", () => onward.destroy());
      onward.end(body);
    }
  }
  return front;
}
