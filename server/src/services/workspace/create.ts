// Makes a workspace. Used by sample, command line and tests; there is no route for it.
import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { OpenDatabase } from "../../db/client.ts";
import type { WorkspaceSettings } from "../../db/schema.ts";

export interface CreateWorkspaceInput {
  name: string;
  /** Domains of colleagues, lower case. */
  ownDomains: readonly string[];
  neverList?: readonly string[];
  /** IANA name. */
  timeZone: string;
  settings?: WorkspaceSettings;
}

export interface CreatedWorkspace {
  id: string;
  /** Key for db/address-hash. */
  filterKey: string;
}

/** @throws RangeError when the time zone is unknown. */
export async function createWorkspace(
  database: OpenDatabase,
  input: CreateWorkspaceInput,
): Promise<CreatedWorkspace> {
  new Intl.DateTimeFormat("en", { timeZone: input.timeZone });
  const created = { id: uuidv7(), filterKey: randomBytes(32).toString("base64url") };
  await database.db
    .insertInto("workspace")
    .values({
      id: created.id,
      name: input.name,
      own_domains: [...input.ownDomains],
      never_list: [...(input.neverList ?? [])],
      filter_key: created.filterKey,
      time_zone: input.timeZone,
      settings: JSON.stringify(input.settings ?? {}),
      created_at: new Date(),
    })
    .execute();
  return created;
}
