// Runs in a worker thread: holds the embedded database, because its queries block the thread they run on.

import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import type { WireDatabaseError, WorkerReply, WorkerRequest } from "./pglite-protocol.ts";

const port = parentPort;
if (port === null) throw new Error("pglite-worker runs as a worker thread only");
const reply = (message: WorkerReply): void => port.postMessage(message);

function wireError(error: unknown): WireDatabaseError {
  const source = error instanceof Error ? (error as Error & Partial<WireDatabaseError>) : undefined;
  return {
    message: source?.message ?? String(error),
    code: source?.code,
    constraint: source?.constraint,
    detail: source?.detail,
  };
}

// Calendar days stay text: a Date would move them by the time zone.
const options = { parsers: { [types.DATE]: (text: string) => text } };
const { dataDir } = workerData as { dataDir: string | null };
const lite = dataDir === null ? new PGlite(options) : new PGlite(dataDir, options);

async function answer(request: WorkerRequest): Promise<void> {
  try {
    if (request.kind === "close") {
      await lite.close();
      reply({ kind: "answer", id: request.id, rows: [], affectedRows: 0 });
      return;
    }
    const result = await lite.query<Record<string, unknown>>(request.sql, [...request.params]);
    reply({ kind: "answer", id: request.id, rows: result.rows, affectedRows: result.affectedRows ?? 0 });
  } catch (error) {
    reply({ kind: "error", id: request.id, error: wireError(error) });
  }
}

port.on("message", (request: WorkerRequest) => void answer(request));
lite.waitReady.then(
  () => reply({ kind: "ready" }),
  (error: unknown) => reply({ kind: "failed", error: wireError(error) }),
);
