// The lead sources that occur, for filters.
import type { ApiResponse } from "../../../../lib/contracts/api.ts";
import type { Ctx } from "../context.ts";

/** By name. */
export async function listSources({ ctx }: { ctx: Ctx }): Promise<ApiResponse<"sources">> {
  const rows = await ctx.database.db
    .selectFrom("prospect")
    .select("lead_source")
    .distinct()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("lead_source", "is not", null)
    .orderBy("lead_source")
    .execute();
  return { items: rows.flatMap((row) => (row.lead_source === null ? [] : [row.lead_source])) };
}
