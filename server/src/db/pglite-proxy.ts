// The main thread's end of the database worker, in the shape Kysely's PGlite dialect expects of a PGlite.
import { Worker } from "node:worker_threads";
import type { PGlite, PGliteQueryResults } from "kysely";
import type { WireDatabaseError, WorkerReply, WorkerRequest } from "./pglite-protocol.ts";

/** A database error that came over from the worker; `code` is the SQLSTATE. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;

  constructor(wire: WireDatabaseError) {
    super(wire.message);
    this.name = "DatabaseError";
    this.code = wire.code;
    this.constraint = wire.constraint;
    this.detail = wire.detail;
  }
}

type Answer = Extract<WorkerReply, { kind: "answer" }>;
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
interface Pending {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * Starts the worker and waits until the database is open. `dataDir` null keeps all data in memory.
 * @throws when the folder holds no readable database.
 */
export async function startPglite(dataDir: string | null): Promise<PGlite> {
  const worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), { workerData: { dataDir } });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let dead: Error | null = null;

  function fail(error: Error): void {
    dead ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  const ready = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: WorkerReply) => {
      if (message.kind === "ready") return resolve();
      if (message.kind === "failed") return reject(new DatabaseError(message.error));
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      if (message.kind === "answer") waiting?.resolve(message);
      else waiting?.reject(new DatabaseError(message.error));
    });
    worker.on("error", (error) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      fail(cause);
      reject(cause);
    });
    worker.on("exit", () => fail(new Error("The embedded database is closed.")));
  });

  function ask(request: WithoutId<WorkerRequest>): Promise<Answer> {
    if (dead !== null) return Promise.reject(dead);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      worker.postMessage({ ...request, id });
    });
  }

  async function query<T>(sql: string, params: unknown[] = []): Promise<PGliteQueryResults<T>> {
    const { rows, affectedRows } = await ask({ kind: "query", sql, params });
    return { rows: rows as T[], affectedRows, fields: [] };
  }

  const proxy: PGlite = {
    closed: false,
    ready: true,
    waitReady: ready,
    query,
    // Kysely lets only one caller at a time have the single connection, so nothing else gets in between.
    async transaction(callback) {
      await query("begin");
      try {
        const result = await callback({ query, rollback: async () => void (await query("rollback")) });
        await query("commit");
        return result;
      } catch (error) {
        await query("rollback");
        throw error;
      }
    },
    async close() {
      if (proxy.closed) return;
      proxy.closed = true;
      await ask({ kind: "close" });
      await worker.terminate();
    },
  };

  try {
    await ready;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return proxy;
}
