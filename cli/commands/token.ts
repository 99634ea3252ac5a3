// baton token create --member E-MAIL, baton sign-in-link --member E-MAIL

import type { OpenDatabase } from "../../server/src/db/client.ts";
import { FolderInUseError } from "../../server/src/db/folder-lock.ts";
import { type IssueForMember, issueForMember } from "../../server/src/services/control/issue.ts";
import { readArguments, WHERE_HELP, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { askServer } from "../target/control.ts";
import { localServer, openStore } from "../target/where.ts";

const TOKEN_HELP = `baton token create --member E-MAIL [--name TEXT] [--days N]

Prints a token for the extension or the API. It is shown once; only its hash is kept.
  --name TEXT    what it is for, in words (default "Command line")
  --days N       until when it holds (default: until revoked)

${WHERE_HELP}`;

const LINK_HELP = `baton sign-in-link --member E-MAIL [--dashboard URL]

Prints a link that signs the member in to the dashboard, once, within 15 minutes.
  --dashboard URL   origin of the dashboard (default: the running server's BATON_PUBLIC_URL or address)

${WHERE_HELP}`;

const OPTIONS = {
  ...WHERE_OPTIONS,
  member: { type: "string" },
  name: { type: "string" },
  days: { type: "string" },
  dashboard: { type: "string" },
} as const;

/**
 * On the database itself, or through the server that holds its folder: no route of the API hands out tokens.
 * `want` is told where the dashboard is. @throws Misuse, AppError
 */
async function issue(
  values: Parameters<typeof whereOf>[0] & { member?: string },
  want: (dashboard: string) => IssueForMember["want"],
): Promise<number> {
  const { member } = values;
  if (member === undefined) throw new Misuse("Say for whom: --member E-MAIL.");
  const where = whereOf(values);
  const ask = (dashboard: string): IssueForMember => ({
    member,
    want: want(dashboard),
    ...(where.workspace === undefined ? {} : { workspace: where.workspace }),
  });
  let database: OpenDatabase;
  try {
    database = await openStore(where);
  } catch (error) {
    if (!(error instanceof FolderInUseError) || error.server === null) throw error;
    const { server } = error;
    process.stdout.write(`${await askServer(server, ask(server.publicUrl ?? server.url))}\n`);
    return EXIT.ok;
  }
  try {
    const dashboard = process.env.BATON_PUBLIC_URL ?? localServer();
    process.stdout.write(`${await issueForMember(database, ask(dashboard))}\n`);
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
  return issue(values, () => ({ kind: "token", name: values.name ?? "Command line", days }));
}

/** @returns the exit code. @throws Misuse */
export function signInLinkCommand(args: readonly string[]): Promise<number> {
  const { values } = readArguments({ args: [...args], options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(`${LINK_HELP}\n`);
    return Promise.resolve(EXIT.ok);
  }
  const chosen = values.dashboard ?? values.server;
  return issue(values, (dashboard) => ({
    kind: "link",
    baseUrl: (chosen ?? dashboard).replace(/\/+$/u, ""),
  }));
}
