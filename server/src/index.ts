// The server as a process of its own: settings from the environment, a clean stop on SIGINT and SIGTERM.
import { FolderInUseError } from "./db/folder-lock.ts";
import { readSettings, SettingsError } from "./env.ts";
import { type RunningServer, startServer } from "./start.ts";

const EXIT_MISUSE = 2;

function explain(error: unknown): string | null {
  if (error instanceof FolderInUseError || error instanceof SettingsError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return "The port is taken. Set BATON_PORT to another one, or 0 for any free one.";
  }
  return null;
}

async function start(): Promise<RunningServer | null> {
  try {
    return await startServer(readSettings(process.env));
  } catch (error) {
    const sentence = explain(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = EXIT_MISUSE;
    return null;
  }
}

const server = await start();
if (server !== null) {
  process.stdout.write(`Baton serves ${server.url} (${server.db.kind}).\n`);
  const stop = (): void => {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
    void server.close();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
