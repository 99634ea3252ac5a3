// The server as a process of its own, as in production, on a given database.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../../../scripts/run/root.ts";
import { onCleanUp } from "./clean-up.ts";

const START_MS = 30_000;

export interface ServerProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

async function urlFrom(logFile: string, child: ChildProcess): Promise<string> {
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(20)) {
    const url = /Baton serves (\S+)/u.exec(readFileSync(logFile, "utf8"))?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) break;
  }
  throw new Error(`The server did not start:\n${readFileSync(logFile, "utf8")}`);
}

/** Starts it on a free port; stopped by `cleanUp`. Its log goes to a file in `folder`, which the caller removes. */
export async function startServerProcess(databaseUrl: string, folder: string): Promise<ServerProcess> {
  const logFile = join(folder, "server.log");
  const log = openSync(logFile, "w");
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(ROOT, "server/src/index.ts")],
    {
      stdio: ["ignore", log, log],
      env: { ...process.env, DATABASE_URL: databaseUrl, BATON_PORT: "0", BATON_HOST: "127.0.0.1" },
    },
  );
  closeSync(log);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  onCleanUp(stop);
  try {
    const url = await urlFrom(logFile, child);
    if (child.pid === undefined) throw new Error("The server process has no id.");
    return { url, pid: child.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
