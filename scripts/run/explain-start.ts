// One sentence, with what to do, for a start that failed in a way people can mend.
import { FolderInUseError } from "../../server/src/db/folder-lock.ts";

interface SystemError {
  code: string;
  message: string;
  /** Of a port that is taken. */
  port?: number;
}

function systemError(error: unknown): SystemError | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return {
    code: error.code,
    message: error.message,
    ...("port" in error && typeof error.port === "number" ? { port: error.port } : {}),
  };
}

/** `usesDatabaseUrl`: was the database named by DATABASE_URL? An unforeseen error comes back with its stack. */
export function explainStart(error: unknown, dataDir: string, usesDatabaseUrl: boolean): string {
  if (error instanceof FolderInUseError) return error.message;
  const system = systemError(error);
  if (system?.code === "EADDRINUSE") {
    return `Port ${system.port ?? ""} is taken. Stop the program that uses it, or let any free one be chosen: npm start -- --port 0 --mail-port 0`;
  }
  if (usesDatabaseUrl && error instanceof Error) {
    // The driver's words may name the host; the password never stands in them.
    const why = error.message === "" ? (system?.code ?? error.name) : error.message;
    return `The database of DATABASE_URL cannot be used: ${why}. Check its address, user and password, and that it runs; or unset DATABASE_URL to use the embedded one.`;
  }
  if (system && ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC"].includes(system.code)) {
    return `Not possible here: ${system.message}. Choose a data folder you may write to (now ${dataDir}) and ports above 1023.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
