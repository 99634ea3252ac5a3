// The handoff that counts for a prospect now: the newest one.
import type { Kysely, Selectable } from "kysely";
import type { Database, HandoffTable } from "../../db/schema.ts";

/** Null when the person was never handed over. */
export async function currentHandoff(
  db: Kysely<Database>,
  workspaceId: string,
  prospectId: string,
): Promise<Selectable<HandoffTable> | null> {
  const row = await db
    .selectFrom("handoff")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("prospect_id", "=", prospectId)
    .orderBy("mql_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
