// baton doctor: is everything in place, in plain sentences.
import { accessSync, constants, existsSync } from "node:fs";
import { createApiClient } from "../../lib/api/client.ts";
import { AppError } from "../../lib/core/errors.ts";
import type { OpenDatabase } from "../../server/src/db/client.ts";
import { FolderInUseError, serverOf } from "../../server/src/db/folder-lock.ts";
import { readArguments, WHERE_HELP, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { localServer, openStore, type WhereOptions } from "../target/where.ts";

const HELP = `baton doctor

Says whether Node, the data folder or database, and the server are in order, and what is stored.
Exit code: 0 in order, 1 something to do, 2 wrong arguments.

${WHERE_HELP}`;

const MIN_NODE = 24;
const COUNTED = [
  "member",
  "company",
  "prospect",
  "touchpoint",
  "campaign",
  "content_item",
  "handoff",
  "feedback",
] as const;

interface Finding {
  ok: boolean;
  text: string;
}

const good = (text: string): Finding => ({ ok: true, text });
const bad = (text: string): Finding => ({ ok: false, text });

function checkNode(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const text = `Node ${process.versions.node}.`;
  return major >= MIN_NODE
    ? good(text)
    : bad(`${text} Baton's own needs ${MIN_NODE}: run it through npm run baton.`);
}

async function countRows(database: OpenDatabase): Promise<Finding[]> {
  const workspaces = await database.db
    .selectFrom("workspace")
    .select(["id", "name"])
    .orderBy("name")
    .execute();
  if (workspaces.length === 0)
    return [bad("There is no workspace yet. npm start makes the sample workspace.")];
  const findings: Finding[] = [];
  for (const { id, name } of workspaces) {
    const counts: string[] = [];
    for (const table of COUNTED) {
      const row = await database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .where("workspace_id", "=", id)
        .executeTakeFirstOrThrow();
      counts.push(`${table.replace("_", " ")} ${Number(row.n).toLocaleString("en")}`);
    }
    findings.push(good(`Workspace ${name}: ${counts.join(", ")}.`));
  }
  return findings;
}

/** Opening a folder would make it; a doctor only looks. */
function checkFolder(where: WhereOptions): Finding | null {
  if (where.databaseUrl !== undefined) return null;
  if (!existsSync(where.dataDir))
    return bad(`There is no data folder ${where.dataDir} yet. npm start makes it.`);
  try {
    accessSync(where.dataDir, constants.R_OK | constants.W_OK);
    return good(`Data folder ${where.dataDir} can be read and written.`);
  } catch {
    return bad(`The data folder ${where.dataDir} cannot be read and written by this user.`);
  }
}

async function checkStore(where: WhereOptions): Promise<Finding[]> {
  const folder = checkFolder(where);
  if (folder?.ok === false) return [folder];
  const first = folder === null ? [] : [folder];
  try {
    const database = await openStore(where);
    try {
      const engine = database.kind === "pglite" ? "The embedded database opens." : "PostgreSQL answers.";
      return [...first, good(engine), ...(await countRows(database))];
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof FolderInUseError) {
      return [
        ...first,
        good(`A running server (process ${error.pid}) holds the folder, so its rows were not counted here.`),
      ];
    }
    return [
      ...first,
      bad(
        error instanceof Misuse
          ? error.message
          : `The database does not open: ${error instanceof Error ? error.message : "unknown reason"}.`,
      ),
    ];
  }
}

async function checkServer(where: WhereOptions): Promise<Finding[]> {
  const holder = where.databaseUrl === undefined ? serverOf(where.dataDir) : null;
  const url = (where.server ?? holder?.url ?? localServer()).replace(/\/+$/u, "");
  try {
    const health = await createApiClient({ baseUrl: url, token: null, timeoutMs: 5_000 }).call("health", {});
    const findings = [
      good(`The server at ${url} answers: version ${health.version}, ${health.database}, ${health.status}.`),
    ];
    if (where.token === undefined) return findings;
    const me = await createApiClient({ baseUrl: url, token: where.token, timeoutMs: 5_000 }).call("me", {});
    return [
      ...findings,
      good(`The token belongs to ${me.member.name}, ${me.member.role} in ${me.workspace.name}.`),
    ];
  } catch (error) {
    const why = error instanceof AppError ? error.message : "It does not answer.";
    // Not running is a fault only for who named a server.
    return [
      where.server === undefined ? good(`No server runs at ${url}.`) : bad(`The server at ${url}: ${why}`),
    ];
  }
}

/** @returns the exit code. @throws Misuse */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const { values } = readArguments({ args: [...args], options: WHERE_OPTIONS });
  if (values.help === true) {
    process.stdout.write(`${HELP}\n`);
    return EXIT.ok;
  }
  const where = whereOf(values);
  const findings = [checkNode(), ...(await checkStore(where)), ...(await checkServer(where))];
  for (const { ok, text } of findings) process.stdout.write(`${ok ? "ok    " : "to do "} ${text}\n`);
  return findings.every(({ ok }) => ok) ? EXIT.ok : EXIT.someRejected;
}
