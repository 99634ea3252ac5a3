// One process per data folder: the embedded database has no lock of its own, and a second handle on the same
// folder would silently lose writes.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The folder is in use by a running process. Its message is for people. */
export class FolderInUseError extends Error {
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Baton server (process ${pid}). Stop that one first.`,
    );
    this.name = "FolderInUseError";
    this.pid = pid;
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

function create(path: string): boolean {
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, startTicks: startTicks(process.pid) }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** The pid that holds the lock, or null when the lock is stale. */
function holderOf(path: string): number | null {
  try {
    const held = JSON.parse(readFileSync(path, "utf8")) as { pid?: unknown; startTicks?: unknown };
    if (typeof held.pid !== "number" || !isAlive(held.pid)) return null;
    const ticks = startTicks(held.pid);
    const sameProcess = ticks === null || typeof held.startTicks !== "string" || ticks === held.startTicks;
    return sameProcess ? held.pid : null;
  } catch {
    return null;
  }
}

/**
 * Takes the folder for this process, creating it if need be; a lock left by a dead process is taken over.
 * @returns the function that gives it back.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "baton.lock");
  while (!create(path)) {
    const holder = holderOf(path);
    if (holder !== null) throw new FolderInUseError(folder, holder);
    rmSync(path, { force: true });
  }
  return () => rmSync(path, { force: true });
}
