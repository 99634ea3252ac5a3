// Finds the workspace a command works in.
import type { OpenDatabase } from "../../server/src/db/client.ts";
import type { ActorWorkspace } from "../../server/src/services/context.ts";
import { Misuse } from "../exit.ts";

/** The named one (by name or id), or the only one. @throws Misuse */
export async function findWorkspace(
  database: OpenDatabase,
  wanted: string | undefined,
): Promise<ActorWorkspace> {
  const all = await database.db
    .selectFrom("workspace")
    .select(["id", "name", "own_domains", "never_list", "filter_key", "time_zone", "settings"])
    .orderBy("name")
    .execute();
  if (all.length === 0)
    throw new Misuse("There is no workspace yet. `npm start` makes the sample workspace.");
  const names = all.map((one) => one.name).join(", ");
  const matching =
    wanted === undefined
      ? all
      : all.filter((one) => one.id === wanted || one.name.toLowerCase() === wanted.toLowerCase());
  const [found, second] = matching;
  if (found === undefined) throw new Misuse(`There is no workspace “${wanted}”. There is: ${names}.`);
  if (second !== undefined) throw new Misuse(`Say which workspace: --workspace NAME. There is: ${names}.`);
  return {
    id: found.id,
    name: found.name,
    ownDomains: found.own_domains,
    neverList: found.never_list,
    filterKey: found.filter_key,
    timeZone: found.time_zone,
    settings: found.settings,
  };
}

/** The member with the address. @throws Misuse */
export async function findMember(
  database: OpenDatabase,
  workspaceId: string,
  email: string,
): Promise<{ id: string; name: string; role: string }> {
  const members = await database.db
    .selectFrom("member")
    .select(["id", "name", "email", "role", "disabled_at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("email")
    .execute();
  const found = members.find((member) => member.email === email.trim().toLowerCase());
  if (found === undefined) {
    throw new Misuse(
      `There is no member ${email}. Members: ${members.map((member) => member.email).join(", ")}.`,
    );
  }
  if (found.disabled_at !== null) throw new Misuse(`${found.name} may not sign in any more.`);
  return found;
}
