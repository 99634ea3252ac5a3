// The throw-away PostgreSQL of the server tests, for the bench, with its own programs beside it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type RunningPostgres, startPostgres } from "../../server/support/postgres-process.ts";
import { onCleanUp } from "./clean-up.ts";

const PACKAGE = "/usr/lib/postgresql";

/** Stopped by `cleanUp`. @throws Error with a sentence when PostgreSQL is not installed. */
export async function needPostgres(): Promise<RunningPostgres> {
  const running = await startPostgres();
  if (!running) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql).");
  onCleanUp(running.stop);
  return running;
}

/** Path of `pgbench` or `psql` of the newest installed version. */
export function postgresProgram(name: "pgbench" | "psql"): string {
  const versions = readdirSync(PACKAGE).toSorted((a, b) => Number(b) - Number(a));
  const found = versions
    .map((version) => join(PACKAGE, version, "bin", name))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is not installed (Debian: apt-get install postgresql).`);
  return found;
}

/** Runs a program and gives its standard output. @throws Error with its own words when it fails. */
export async function runForOutput(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  onCleanUp(() => child.kill());
  const parts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    parts.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    parts.err += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${program} failed:\n${parts.err}`);
  return parts.out;
}
