// Opens the database: embedded (PGlite in a worker thread, one process per folder) or PostgreSQL.
import { join } from "node:path";
import { CompiledQuery, Kysely, type LogEvent, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { type ChangeSignal, createChangeSignal } from "./change-signal.ts";
import { lockFolder } from "./folder-lock.ts";
import type { HotRead } from "./hot-read.ts";
import { migrateToLatest } from "./migrations/migrate.ts";
import { startPglite } from "./pglite-proxy.ts";
import { listenForChanges } from "./postgres-listener.ts";
import { openPostgresReads } from "./postgres-reads.ts";
import type { Database } from "./schema.ts";

export type DatabaseOptions = (
  | { kind: "pglite" /** null keeps everything in memory. */; dataDir: string | null }
  | { kind: "postgres"; url: string /** Default 10. */; poolSize?: number }
) & {
  /** Told of each statement, for tests and diagnosis. */
  onQuery?: (event: LogEvent) => void;
};

/** An open, migrated database. */
export interface OpenDatabase {
  db: Kysely<Database>;
  kind: "pglite" | "postgres";
  changes: ChangeSignal;
  /** The locked folder of an embedded database; null in memory and for PostgreSQL. */
  folder: string | null;
  /** Runs a statement that is sent often, outside any transaction. */
  read<Row>(read: HotRead<Row>, values: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

// Numbers and days as PGlite gives them: bigint counts fit a number, days stay text.
const INT8 = 20;
const DATE = 1082;
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(DATE, (text) => text);

async function openPglite(dataDir: string | null, log?: (event: LogEvent) => void): Promise<OpenDatabase> {
  const unlock = dataDir === null ? () => undefined : lockFolder(dataDir);
  try {
    const lite = await startPglite(dataDir === null ? null : join(dataDir, "pg"));
    const db = new Kysely<Database>({
      dialect: new PGliteDialect({ pglite: lite }),
      ...(log ? { log } : {}),
    });
    await migrateToLatest(db);
    return {
      db,
      kind: "pglite",
      changes: createChangeSignal(),
      folder: dataDir,
      async read<Row>({ text }: HotRead<Row>, values: readonly unknown[]) {
        const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
        return rows;
      },
      async close() {
        await db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openPostgres(
  url: string,
  max: number,
  log?: (event: LogEvent) => void,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max, keepAlive: true });
  // An idle connection may be cut by the server; the pool replaces it at the next query.
  pool.on("error", () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), ...(log ? { log } : {}) });
  try {
    await migrateToLatest(db);
    const changes = createChangeSignal();
    const stopListening = await listenForChanges(url, changes);
    const reads = openPostgresReads(url);
    return {
      db,
      kind: "postgres",
      changes,
      folder: null,
      async read<Row>(read: HotRead<Row>, values: readonly unknown[]) {
        const started = performance.now();
        const rows = await reads.read(read, values);
        if (log) {
          const query = CompiledQuery.raw(read.text, [...values]);
          log({ level: "query", query, queryDurationMillis: performance.now() - started });
        }
        return rows;
      },
      async close() {
        await stopListening();
        await reads.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Opens and migrates.
 * @throws FolderInUseError when another process holds the folder; the driver's error when there is no database.
 */
export function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.kind === "pglite"
    ? openPglite(options.dataDir, options.onQuery)
    : openPostgres(options.url, options.poolSize ?? 10, options.onQuery);
}
