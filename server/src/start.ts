// Starts a server: database, application, socket. Used by the process, the scripts and the tests.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { type OpenDatabase, openDatabase } from "./db/client.ts";
import { noteServer } from "./db/folder-lock.ts";
import { type Log, logToStdout } from "./log.ts";
import { createEventHub } from "./services/change/hub.ts";

export interface StartOptions {
  /** Folder of the embedded database; null keeps it in memory. Ignored with `databaseUrl`. */
  dataDir?: string | null;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string | undefined;
  /** An open database of the caller's instead of one of our own; the caller closes it. */
  database?: OpenDatabase;
  /** 0 picks a free port. */
  port: number;
  host: string;
  dashboardDir?: string | null;
  /** Origin of a proxy in front, for instance `https://baton.example.com`: for cookies, Origin checks, links. */
  publicUrl?: string | null;
  /** Default: JSON lines on standard output. */
  log?: Log;
  now?: () => Date;
}

export interface RunningServer {
  /** Origin, for instance `http://127.0.0.1:4310`. */
  url: string;
  db: OpenDatabase;
  /** Ends live streams, lets running requests finish, closes the database. */
  close(): Promise<void>;
}

const GRACE_MS = 5_000;
const SWEEP_MS = 50;

function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function openOwn(options: StartOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined
    ? openDatabase({ kind: "pglite", dataDir: options.dataDir ?? null })
    : openDatabase({ kind: "postgres", url: options.databaseUrl });
}

/** Kept-alive connections become idle only after their last answer, so idle ones are closed until none is left. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(force);
      resolve();
    });
  });
}

/**
 * @throws FolderInUseError when another process has the data folder; the system's error when the port is taken.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const database = options.database ?? (await openOwn(options));
  const closeDatabase = async (): Promise<void> => {
    if (options.database === undefined) await database.close();
  };
  const now = options.now ?? (() => new Date());
  const publicUrl = options.publicUrl ?? null;
  const controlKey = randomBytes(32).toString("base64url");
  const hub = createEventHub(database);
  const app = createApp({
    deps: { database, now, version: packageVersion(), startedAt: now(), publicUrl },
    controlKey: database.folder === null ? null : controlKey,
    hub,
    dashboardDir: options.dashboardDir ?? null,
    log: options.log ?? logToStdout,
  });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, () =>
      resolve(listening as Server),
    );
    listening.on("error", reject);
  }).catch(async (error: unknown) => {
    await closeDatabase();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  const url = `http://${host}:${port}`;
  if (database.folder !== null) noteServer(database.folder, { url, publicUrl, key: controlKey });
  return {
    url,
    db: database,
    async close() {
      hub.close();
      await closeServer(server);
      await closeDatabase();
    },
  };
}
