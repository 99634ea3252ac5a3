// baton token create --member E-MAIL, baton sign-in-link --member E-MAIL

import type { OpenDatabase } from "../../server/src/db/client.ts";
import { FolderInUseError } from "../../server/src/db/folder-lock.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { issueToken } from "../../server/src/services/token/issue.ts";
import { readArguments, WHERE_HELP, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { localServer, openStore } from "../target/where.ts";
import { findMember, findWorkspace } from "../target/workspace.ts";

const TOKEN_HELP = `baton token create --member E-MAIL [--name TEXT] [--days N]

Prints a token for the extension or the API. It is shown once; only its hash is kept.
  --name TEXT    what it is for, in words (default "Command line")
  --days N       until when it holds (default: until revoked)

${WHERE_HELP}`;

const LINK_HELP = `baton sign-in-link --member E-MAIL [--dashboard URL]

Prints a link that signs the member in to the dashboard, once, within 15 minutes.
  --dashboard URL   origin of the dashboard (default: the server of --server, else ${localServer()})

${WHERE_HELP}`;

const OPTIONS = {
  ...WHERE_OPTIONS,
  member: { type: "string" },
  name: { type: "string" },
  days: { type: "string" },
  dashboard: { type: "string" },
} as const;

interface Chosen {
  database: OpenDatabase;
  workspaceId: string;
  memberId: string;
}

/** These work on the database: no route hands out tokens. @throws Misuse */
async function withMember(
  values: Parameters<typeof whereOf>[0] & { member?: string },
  work: (chosen: Chosen) => Promise<string>,
): Promise<number> {
  if (values.member === undefined) throw new Misuse("Say for whom: --member E-MAIL.");
  const where = whereOf(values);
  const database = await openStore(where).catch((error: unknown) => {
    if (!(error instanceof FolderInUseError)) throw error;
    throw new Misuse(
      `A server (process ${error.pid}) holds the data folder ${where.dataDir}: stop it with Ctrl+C, run this again, and start it again; npm start prints a fresh sign-in link each time.`,
    );
  });
  try {
    const workspace = await findWorkspace(database, where.workspace);
    const member = await findMember(database, workspace.id, values.member);
    process.stdout.write(`${await work({ database, workspaceId: workspace.id, memberId: member.id })}\n`);
    return EXIT.ok;
  } finally {
    await database.close();
  }
}

/** @returns the exit code. @throws Misuse */
export function tokenCommand(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === "--help" || verb === "-h") {
    process.stdout.write(`${TOKEN_HELP}\n`);
    return Promise.resolve(EXIT.ok);
  }
  if (verb !== "create") throw new Misuse("baton token knows one verb: create. Try --help.");
  const { values } = readArguments({ args: [...rest], options: OPTIONS });
  if (values.help === true) return tokenCommand(["--help"]);
  const days = values.days === undefined ? null : Number(values.days);
  if (days !== null && !(Number.isInteger(days) && days > 0))
    throw new Misuse("--days takes a whole number above 0.");
  const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000);
  return withMember(values, ({ database, workspaceId, memberId }) =>
    issueToken(database, { workspaceId, memberId, name: values.name ?? "Command line", expiresAt }),
  );
}

/** @returns the exit code. @throws Misuse */
export function signInLinkCommand(args: readonly string[]): Promise<number> {
  const { values } = readArguments({ args: [...args], options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(`${LINK_HELP}\n`);
    return Promise.resolve(EXIT.ok);
  }
  const baseUrl = (values.dashboard ?? values.server ?? localServer()).replace(/\/+$/u, "");
  return withMember(values, ({ database, workspaceId, memberId }) =>
    createSignInLink(database, { workspaceId, memberId, baseUrl }),
  );
}
