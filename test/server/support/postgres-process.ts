// A throw-away PostgreSQL from Debian's package: own port, own folder, never as root.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const ROOT = "/usr/lib/postgresql";
const START_MS = 30_000;

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

/** The newest installed version's programs, or null. */
function findPrograms(): string | null {
  if (!existsSync(ROOT)) return null;
  const versions = readdirSync(ROOT).toSorted((a, b) => Number(b) - Number(a));
  const found = versions.find((version) => existsSync(join(ROOT, version, "bin", "initdb")));
  return found === undefined ? null : join(ROOT, found, "bin");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root: then it runs as the package's own user. */
function unprivileged(): { prefix: string[]; owner: { uid: number; gid: number } | null } {
  if (process.getuid?.() !== 0) return { prefix: [], owner: null };
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  return {
    prefix: ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"],
    owner: { uid: id("-u"), gid: id("-g") },
  };
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  for (const started = Date.now(); ; ) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() - started > START_MS) {
        throw new Error("PostgreSQL did not start.", { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts one, or returns null when PostgreSQL is not installed. */
export async function startPostgres(): Promise<RunningPostgres | null> {
  const bin = findPrograms();
  if (bin === null) return null;
  const { prefix, owner } = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "baton-postgres-"));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const [program = "", ...rest] = [...prefix, join(bin, "initdb")];
  const data = join(folder, "data");
  execFileSync(program, [...rest, "-D", data, "-U", "baton", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    stdio: "ignore",
    cwd: folder,
  });
  const port = await freePort();
  const [runner = "", ...args] = [...prefix, join(bin, "postgres")];
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`];
  const child = spawn(
    runner,
    [...args, "-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { stdio: "ignore", cwd: folder },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGINT");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgresql://baton@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
