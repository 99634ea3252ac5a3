// baton workspace create …, baton member add …: a workspace of one's own, without the sample data.
import { ROLES, type Role } from "../../lib/core/vocabulary.ts";
import type { OpenDatabase } from "../../server/src/db/client.ts";
import { findWorkspace } from "../../server/src/services/control/find.ts";
import { createMember } from "../../server/src/services/member/create.ts";
import { createWorkspace } from "../../server/src/services/workspace/create.ts";
import { readArguments, WHERE_HELP, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { openStore } from "../target/where.ts";

const WORKSPACE_HELP = `baton workspace create --name TEXT --domain D[,D…] --admin-name TEXT --admin-email E-MAIL [--time-zone TZ]

Makes a workspace with its first admin. Addresses of its domains are colleagues and never looked up.
  --time-zone TZ   for business hours (default: this machine's)
Stop a running \`npm start\` first; with your own workspace, start it with --no-sample.

${WHERE_HELP}`;

const MEMBER_HELP = `baton member add --name TEXT --email E-MAIL --role ${ROLES.join("|")}

Adds a member. \`baton token create --member E-MAIL\` then makes the token for the extension.

${WHERE_HELP}`;

/** A given option. @throws Misuse that names it */
function needed(values: Record<string, unknown>, name: string): string {
  const value = values[name];
  if (typeof value !== "string" || value.trim() === "") throw new Misuse(`--${name} is missing. Try --help.`);
  return value.trim();
}

async function onDatabase(
  values: Parameters<typeof whereOf>[0],
  work: (database: OpenDatabase, workspace: string | undefined) => Promise<string>,
): Promise<number> {
  const where = whereOf(values);
  const database = await openStore(where);
  try {
    process.stdout.write(`${await work(database, where.workspace)}\n`);
    return EXIT.ok;
  } finally {
    await database.close();
  }
}

function timeZoneOf(text: string | undefined): string {
  const zone = text ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    throw new Misuse(`--time-zone must be an IANA name, for instance Europe/Berlin, not “${zone}”.`);
  }
}

function domainsOf(text: string): string[] {
  const domains = text.split(",").map((one) => one.trim().toLowerCase().replace(/^@/u, ""));
  const wrong = domains.find((one) => !/^[^\s@]+\.[^\s@.]{2,}$/u.test(one));
  if (wrong !== undefined)
    throw new Misuse(`--domain must name domains, for instance acme.com, not “${wrong}”.`);
  return domains;
}

/** Help is asked for by the flag or in place of the verb. */
function asksHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

function say(help: string): Promise<number> {
  process.stdout.write(`${help}\n`);
  return Promise.resolve(EXIT.ok);
}

/** @returns the exit code. @throws Misuse, AppError */
export function workspaceCommand(args: readonly string[]): Promise<number> {
  if (asksHelp(args)) return say(WORKSPACE_HELP);
  const [verb, ...rest] = args;
  if (verb !== "create") throw new Misuse("baton workspace knows one verb: create. Try --help.");
  const text = { type: "string" } as const;
  const { values } = readArguments({
    args: [...rest],
    options: {
      ...WHERE_OPTIONS,
      name: text,
      domain: text,
      "admin-name": text,
      "admin-email": text,
      "time-zone": text,
    },
  });
  const name = needed(values, "name");
  const ownDomains = domainsOf(needed(values, "domain"));
  const admin = { name: needed(values, "admin-name"), email: needed(values, "admin-email") };
  const timeZone = timeZoneOf(values["time-zone"]);
  return onDatabase(values, async (database) => {
    const there = await database.db
      .selectFrom("workspace")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirst();
    if (there) throw new Misuse(`There is a workspace ${name} already. Choose another name.`);
    const { id } = await createWorkspace(database, { name, ownDomains, timeZone });
    await createMember(database, { workspaceId: id, ...admin, role: "admin" });
    return `Made the workspace ${name} with ${admin.name} as admin. Next: baton sign-in-link --member ${admin.email}, baton member add …`;
  });
}

/** @returns the exit code. @throws Misuse, AppError */
export function memberCommand(args: readonly string[]): Promise<number> {
  if (asksHelp(args)) return say(MEMBER_HELP);
  const [verb, ...rest] = args;
  if (verb !== "add") throw new Misuse("baton member knows one verb: add. Try --help.");
  const text = { type: "string" } as const;
  const { values } = readArguments({
    args: [...rest],
    options: { ...WHERE_OPTIONS, name: text, email: text, role: text },
  });
  const [name, email, role] = [needed(values, "name"), needed(values, "email"), needed(values, "role")];
  if (!(ROLES as readonly string[]).includes(role))
    throw new Misuse(`--role is one of ${ROLES.join(", ")}, not “${role}”.`);
  return onDatabase(values, async (database, wanted) => {
    const workspace = await findWorkspace(database, wanted);
    const there = await database.db
      .selectFrom("member")
      .select("name")
      .where("workspace_id", "=", workspace.id)
      .where("email", "=", email.toLowerCase())
      .executeTakeFirst();
    if (there) throw new Misuse(`${email} is a member of ${workspace.name} already: ${there.name}.`);
    await createMember(database, { workspaceId: workspace.id, name, email, role: role as Role });
    return `Added ${name} to ${workspace.name} as ${role}.`;
  });
}
