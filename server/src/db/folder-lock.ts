// One process per data folder: the embedded database has no lock of its own, and a second handle on the same
// folder would silently lose writes.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How the command line reaches the server that holds a folder. */
export interface ServerNote {
  /** Where it listens. */
  url: string;
  /** Where members reach it, when that is elsewhere. */
  publicUrl: string | null;
  /** What `/control` asks for: whoever can read this file owns the data anyway. New at every start. */
  key: string;
}

/** The folder is in use by a running process. Its message is for people. */
export class FolderInUseError extends Error {
  readonly pid: number;
  /** Null while the server starts, and when another command holds the folder. */
  readonly server: ServerNote | null;

  constructor(folder: string, pid: number, server: ServerNote | null) {
    super(
      `The data folder ${folder} is in use by another Baton server (process ${pid}). Stop that one first.`,
    );
    this.name = "FolderInUseError";
    this.pid = pid;
    this.server = server;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, it only belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When the process started, in clock ticks since boot; null where /proc does not tell. Unmasks reused pids. */
function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Written beside the lock first, so that nobody ever reads half of it; for the owner's eyes only. */
function writeDraft(path: string, server: ServerNote | null): string {
  const draft = `${path}.${process.pid}`;
  const text = JSON.stringify({ pid: process.pid, startTicks: startTicks(process.pid), server });
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  return draft;
}

function create(path: string): boolean {
  const draft = writeDraft(path, null);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

interface Holder {
  pid: number;
  server: ServerNote | null;
}

/** Who holds the lock, or null when it is stale. */
function holderOf(path: string): Holder | null {
  try {
    const held = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder> & { startTicks?: unknown };
    if (typeof held.pid !== "number" || !isAlive(held.pid)) return null;
    const ticks = startTicks(held.pid);
    const sameProcess = ticks === null || typeof held.startTicks !== "string" || ticks === held.startTicks;
    return sameProcess ? { pid: held.pid, server: held.server ?? null } : null;
  } catch {
    return null;
  }
}

const lockOf = (folder: string): string => join(folder, "baton.lock");

/** The server that holds the folder now, or null. Only looks. */
export function serverOf(folder: string): ServerNote | null {
  return holderOf(lockOf(folder))?.server ?? null;
}

/** Writes into this process's own lock how its server is reached. */
export function noteServer(folder: string, server: ServerNote): void {
  renameSync(writeDraft(lockOf(folder), server), lockOf(folder));
}

/**
 * Takes the folder for this process, creating it if need be; a lock left by a dead process is taken over.
 * @returns the function that gives it back.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = lockOf(folder);
  while (!create(path)) {
    const holder = holderOf(path);
    if (holder !== null) throw new FolderInUseError(folder, holder.pid, holder.server);
    rmSync(path, { force: true });
  }
  return () => rmSync(path, { force: true });
}
