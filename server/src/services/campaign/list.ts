// All campaigns with their colours.
import type { ApiResponse } from "../../../../lib/contracts/api.ts";
import type { Ctx } from "../context.ts";

/** By name. */
export async function listCampaigns({ ctx }: { ctx: Ctx }): Promise<ApiResponse<"campaigns">> {
  const items = await ctx.database.db
    .selectFrom("campaign")
    .select(["id", "name", "color"])
    .where("workspace_id", "=", ctx.workspace.id)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return { items };
}
