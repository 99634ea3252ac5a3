// Imports a generated file of touchpoints through the command line and a server on PostgreSQL: rows a second beside
// COPY into the same table, and what both processes' memory grows by.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import nodeFlags from "../../scripts/run/node-flags.json" with { type: "json" };
import { ROOT } from "../../scripts/run/root.ts";
import { openDatabase } from "../../server/src/db/client.ts";
import { cleanUp, onCleanUp } from "./support/clean-up.ts";
import { residentMb, watchPeak } from "./support/memory.ts";
import { createBenchWorkspace, type FilledWorkspace, fillPeople } from "./support/people.ts";
import { needPostgres, postgresProgram, runForOutput } from "./support/postgres.ts";
import { FULL, report, say } from "./support/report.ts";
import { type ServerProcess, startServerProcess } from "./support/server-process.ts";
import { writeTouchFile } from "./support/touch-file.ts";

const MB = 1_000_000;
const SIZE_MB = FULL ? 1000 : 50;
const PEOPLE = 20_000;
/** Enough to load every line of code, too little to need memory. */
const WARM_UP_BYTES = 400_000;
/** The growth allowed by issue and `npm test`. */
const MOST_GROWTH_MB = 100;

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
onCleanUp(() => rmSync(folder, { recursive: true, force: true }));
const postgres = await needPostgres();

interface ImportRun {
  seconds: number;
  /** Peak resident megabytes of the command line's process. */
  peakMb: number;
}

/** `baton import touchpoints FILE` in a process of its own, through the server. */
async function runImport(file: string, server: ServerProcess, token: string): Promise<ImportRun> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags.baton,
      "--disable-warning=ExperimentalWarning",
      join(ROOT, "cli/index.ts"),
      ...["import", "touchpoints", file, "--server", server.url, "--report", join(folder, "rejects.csv")],
    ],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, BATON_TOKEN: token } },
  );
  onCleanUp(() => child.kill());
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const watch = watchPeak(child.pid ?? 0);
  const [code] = (await once(child, "close")) as [number | null];
  const peakMb = watch.stop();
  if (code !== 0) throw new Error(`The import ended with code ${code}:\n${words}`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

async function withDatabase<T>(
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ kind: "postgres", url: postgres.url });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const countTouches = (workspaceId: string): Promise<number> =>
  withDatabase(async ({ db }) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from touchpoint where workspace_id = ${workspaceId}`.execute(db);
    return rows[0]?.n ?? 0;
  });

/** The floor: the same rows, ready made, into the same table with its indexes and references. */
async function copySeconds(workspace: FilledWorkspace): Promise<number> {
  const other = await withDatabase(async (database) => {
    const { workspaceId } = await createBenchWorkspace(database);
    const copy = (table: string, columns: string) =>
      sql
        .raw(`insert into ${table} (workspace_id, ${columns}) select '${workspaceId}', ${columns} from ${table}
          where workspace_id = '${workspace.workspaceId}'`)
        .execute(database.db);
    await copy("campaign", "id, name, color, source, source_id");
    await copy(
      "prospect",
      "id, name, title, lifecycle_stage, grade, engagement, source, source_id, updated_at",
    );
    return workspaceId;
  });
  const columns =
    "id, source, source_id, prospect_id, type, channel, title, detail, campaign_id, occurred_at, machine";
  const file = join(folder, "copy.csv");
  const psql = (command: string) =>
    runForOutput(postgresProgram("psql"), ["-q", "-v", "ON_ERROR_STOP=1", "-c", command, postgres.url]);
  // By their own ids, that is in the order in which they came, as the import wrote them.
  await psql(
    `\\copy (select '${other}', ${columns} from touchpoint where workspace_id = '${workspace.workspaceId}' order by id) to '${file}' csv`,
  );
  await psql("checkpoint");
  const started = performance.now();
  await psql(`\\copy touchpoint (workspace_id, ${columns}) from '${file}' csv`);
  return (performance.now() - started) / 1000;
}

try {
  say("filling PostgreSQL with people");
  const workspace = await withDatabase((database) => fillPeople(database, { prospects: PEOPLE, touches: 0 }));
  const small = join(folder, "small.csv");
  const large = join(folder, "large.csv");
  const server = await startServerProcess(postgres.url, folder);
  await writeTouchFile(small, WARM_UP_BYTES, PEOPLE);
  const warm = await runImport(small, server, workspace.token);
  const before = await countTouches(workspace.workspaceId);
  const idleMb = residentMb(server.pid) ?? 0;
  say(`writing ${SIZE_MB} MB`);
  const rows = await writeTouchFile(large, SIZE_MB * MB, PEOPLE);
  say(`importing ${rows} rows`);
  const watch = watchPeak(server.pid);
  const run = await runImport(large, server, workspace.token);
  const serverPeakMb = watch.stop();
  const stored = await countTouches(workspace.workspaceId);
  // The warm-up's rows are the first of the large file, so they are there already and must not come twice.
  if (stored !== rows) throw new Error(`${stored} touches are stored of ${rows} (${before} before).`);
  say("the same rows by COPY");
  const copied = await copySeconds(workspace);
  const fresh = rows - before;
  const budget = { on: "value", atMost: MOST_GROWTH_MB, enforced: true } as const;
  report({
    name: `import.touchpoints.${SIZE_MB}MB`,
    value: fresh / run.seconds,
    unit: "rows/s",
    n: fresh,
    against: "psql \\copy into the same table",
    ratio: fresh / run.seconds / (rows / copied),
  });
  const growth = { unit: "MB", n: rows };
  report({ name: "import.memory.command", value: run.peakMb - warm.peakMb, ...growth }, budget);
  report({ name: "import.memory.server", value: serverPeakMb - idleMb, ...growth }, budget);
} finally {
  await cleanUp();
}
