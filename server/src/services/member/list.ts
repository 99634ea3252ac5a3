// Members of the workspace, by name.
import type { ApiResponse } from "../../../../lib/contracts/api.ts";
import type { Ctx } from "../context.ts";

/** Also disabled ones: their verdicts stay and must be filterable. */
export async function listMembers({ ctx }: { ctx: Ctx }): Promise<ApiResponse<"members">> {
  const items = await ctx.database.db
    .selectFrom("member")
    .select(["id", "name", "role"])
    .where("workspace_id", "=", ctx.workspace.id)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return { items };
}
