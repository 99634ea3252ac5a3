// The server as a process of its own: settings from the environment, a clean stop on SIGINT and SIGTERM.
import { FolderInUseError } from "./db/folder-lock.ts";
import { readSettings, SettingsError } from "./env.ts";
import { keepYoungHeapSmall } from "./lean-memory.ts";
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

keepYoungHeapSmall();
// Listened for from the first moment: a stop during the start closes what the start has opened.
const stopped = new Promise<void>((resolve) => {
  process.once("SIGINT", () => resolve());
  process.once("SIGTERM", () => resolve());
});
const server = await start();
if (server === null) {
  // Nothing was opened; the signal listeners must not keep the process.
  process.removeAllListeners("SIGINT");
  process.removeAllListeners("SIGTERM");
} else {
  process.stdout.write(`Baton serves ${server.url} (${server.db.kind}).\n`);
  await stopped;
  await server.close();
}
