// Where a command works: on a running server, or on the database itself.
import { createApiClient } from "../../lib/api/client.ts";
import type { ImportBatch, ImportKind, ImportResult } from "../../lib/contracts/api.ts";
import { AppError, isRetryable } from "../../lib/core/errors.ts";
import { type OpenDatabase, openDatabase } from "../../server/src/db/client.ts";
import { FolderInUseError } from "../../server/src/db/folder-lock.ts";
import { findWorkspace } from "../../server/src/services/control/find.ts";
import { importRows } from "../../server/src/services/import/import-rows.ts";
import { Misuse } from "../exit.ts";

/** Options all commands share, with what the environment says. */
export interface WhereOptions {
  server: string | undefined;
  token: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  workspace: string | undefined;
}

const DEFAULT_SERVER = "http://127.0.0.1:4310";
const IMPORT_TIMEOUT_MS = 120_000;
const MOST_TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Opens the database the options name. @throws FolderInUseError; Misuse when there is none to be reached. */
export async function openStore(options: WhereOptions): Promise<OpenDatabase> {
  if (options.databaseUrl === undefined) return openDatabase({ kind: "pglite", dataDir: options.dataDir });
  try {
    return await openDatabase({ kind: "postgres", url: options.databaseUrl });
  } catch (error) {
    // The driver's message may hold the address; the password never stands in it.
    throw new Misuse(
      `The database cannot be reached: ${error instanceof Error ? error.message : "unknown reason"}.`,
    );
  }
}

/** Where a batch of rows goes. */
export interface ImportTarget {
  /** For the summary: "the server at …", "the folder …". */
  name: string;
  send(kind: ImportKind, batch: ImportBatch): Promise<ImportResult>;
  close(): Promise<void>;
}

/** Repeats what may pass by itself; a batch sent twice changes nothing the second time. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || !isRetryable(error.code) || attempt >= MOST_TRIES) throw error;
      const asked = (error.retryAfterSeconds ?? 0) * 1000;
      const wait = Math.min(LONGEST_WAIT_MS, Math.max(asked, FIRST_WAIT_MS * 2 ** (attempt - 1)));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function serverTarget(url: string, token: string | undefined): ImportTarget {
  if (token === undefined) {
    throw new Misuse(
      "A server needs a token: give --token or set BATON_TOKEN. `baton token create --member E-MAIL` makes one.",
    );
  }
  const client = createApiClient({ baseUrl: url.replace(/\/+$/u, ""), token, timeoutMs: IMPORT_TIMEOUT_MS });
  return {
    name: `the server at ${url}`,
    send: (kind, body) => patiently(() => client.call("importRows", { params: { kind }, body })),
    close: async () => undefined,
  };
}

async function storeTarget(options: WhereOptions): Promise<ImportTarget> {
  const database = await openStore(options);
  try {
    const workspace = await findWorkspace(database, options.workspace);
    const scope = { database, workspace, now: () => new Date() };
    const place = options.databaseUrl === undefined ? `the folder ${options.dataDir}` : "the database";
    return {
      name: `${workspace.name} in ${place}`,
      send: (kind, batch) => importRows(scope, kind, batch),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Does a Baton server answer there? */
export async function isServing(url: string): Promise<boolean> {
  try {
    await createApiClient({ baseUrl: url, token: null, timeoutMs: 2_000 }).call("health", {});
    return true;
  } catch {
    return false;
  }
}

/** The address a server on this machine has unless it was told another one. */
export function localServer(): string {
  const port = process.env.BATON_PORT;
  return port === undefined || port === "0" ? DEFAULT_SERVER : `http://127.0.0.1:${port}`;
}

/**
 * Goes through the server if one is named or holds the folder, else opens the folder itself.
 * @throws Misuse with what to do.
 */
export async function openImportTarget(options: WhereOptions): Promise<ImportTarget> {
  if (options.server !== undefined) return serverTarget(options.server, options.token);
  try {
    return await storeTarget(options);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    const url = error.server?.url ?? localServer();
    if (await isServing(url)) return serverTarget(url, options.token);
    throw new Misuse(
      `The data folder ${options.dataDir} is in use by process ${error.pid}, and no server answers at ${url}. Name it: --server URL --token T.`,
    );
  }
}
