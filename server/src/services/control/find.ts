// Finds workspace and member by what the operator of the server calls them. Used by the command line and by
// the control route; never by a request of the API.
import { AppError } from "../../../../lib/core/errors.ts";
import type { OpenDatabase } from "../../db/client.ts";
import type { ActorWorkspace } from "../context.ts";

const wrong = (sentence: string): AppError => new AppError("not_found", sentence);

/** The named one (by name or id), or the only one. @throws AppError `not_found`, with what there is */
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
    throw wrong(
      "There is no workspace yet. `baton workspace create` makes one; `npm start` makes the sample workspace.",
    );
  const names = all.map((one) => one.name).join(", ");
  const matching =
    wanted === undefined
      ? all
      : all.filter((one) => one.id === wanted || one.name.toLowerCase() === wanted.toLowerCase());
  const [found, second] = matching;
  if (found === undefined) throw wrong(`There is no workspace “${wanted}”. There is: ${names}.`);
  if (second !== undefined) throw wrong(`Say which workspace: --workspace NAME. There is: ${names}.`);
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

/** The member with the address. @throws AppError `not_found`, with what there is */
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
    throw wrong(`There is no member ${email}. Members: ${members.map((member) => member.email).join(", ")}.`);
  }
  if (found.disabled_at !== null) throw wrong(`${found.name} may not sign in any more.`);
  return found;
}
