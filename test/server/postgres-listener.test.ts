// The connection that listens for changes: while PostgreSQL is away it tries once a second, not ever more often.
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { createChangeSignal } from "../../server/src/db/change-signal.ts";
import { listenForChanges } from "../../server/src/db/postgres-listener.ts";

/** The few messages a client needs to believe in a PostgreSQL: sign-in accepted, ready, command done. */
const frame = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const READY = frame("Z", Buffer.from("I"));
const ACCEPTED = Buffer.concat([frame("R", Buffer.alloc(4)), READY]);
const DONE = Buffer.concat([frame("C", Buffer.from("LISTEN\0")), READY]);

test("one try at a time while the database is away, and everyone is woken when it is back", async () => {
  let away = false;
  let tries = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (away) {
      tries++;
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once("data", () => socket.write(ACCEPTED));
    socket.on("data", (data) => data.toString("latin1").startsWith("Q") && socket.write(DONE));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const signal = createChangeSignal();
  const woken = new Promise<void>((resolve) => void signal.subscribe("w", resolve));
  const stop = await listenForChanges(`postgres://u@127.0.0.1:${address.port}/d`, signal);
  away = true;
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 4_600));
  expect(tries).toBeGreaterThanOrEqual(2);
  expect(tries).toBeLessThanOrEqual(5);
  away = false;
  await woken;
  await stop();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}, 20_000);
