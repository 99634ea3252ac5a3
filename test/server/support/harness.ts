// One server per test file, on the engine of the run; each test makes its own workspace in it.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "../../../server/src/db/client.ts";
import type { LogLine } from "../../../server/src/log.ts";
import { type RunningServer, startServer } from "../../../server/src/start.ts";
import { statementsWithoutWorkspace } from "./statements.ts";

const engine = inject("engine");

/** `describe`, skipped when the engine of the run is not installed. */
export const describeOnEngine = engine.kind === "missing" ? describe.skip : describe;

export interface Harness {
  readonly url: string;
  readonly db: OpenDatabase;
  readonly log: LogLine[];
  /** The server's clock; null follows the real one. */
  now: Date | null;
}

/** Opens a database of the run's engine; `remove` deletes what was made for it. */
export async function openTestDatabase(
  statements?: Set<string>,
): Promise<{ database: OpenDatabase; remove: () => Promise<void> }> {
  const onQuery = { onQuery: (event: { query: { sql: string } }) => void statements?.add(event.query.sql) };
  if (engine.kind === "missing") throw new Error(engine.why);
  if (engine.kind === "postgres") {
    const database = await openDatabase({ kind: "postgres", url: engine.url, poolSize: 10, ...onQuery });
    return { database, remove: () => database.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), "baton-server-"));
  cpSync(engine.templateDir, folder, { recursive: true });
  const database = await openDatabase({ kind: "pglite", dataDir: folder, ...onQuery });
  return {
    database,
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server around the tests of the calling `describe`, and checks every statement they caused. */
export function useServer(options: { dashboardDir?: string } = {}): Harness {
  const statements = new Set<string>();
  const log: LogLine[] = [];
  let running: RunningServer | undefined;
  let remove: (() => Promise<void>) | undefined;
  const get = (): RunningServer => {
    if (running === undefined) throw new Error("the server is not running yet");
    return running;
  };
  const harness: Harness = {
    get url() {
      return get().url;
    },
    get db() {
      return get().db;
    },
    log,
    now: null,
  };
  beforeAll(async () => {
    const opened = await openTestDatabase(statements);
    remove = opened.remove;
    running = await startServer({
      database: opened.database,
      port: 0,
      host: "127.0.0.1",
      dashboardDir: options.dashboardDir ?? null,
      log: (line) => void log.push(line),
      now: () => harness.now ?? new Date(),
    });
  });
  afterAll(async () => {
    await running?.close();
    await remove?.();
    expect(statementsWithoutWorkspace(statements)).toEqual([]);
  });
  return harness;
}
