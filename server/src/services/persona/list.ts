// All personas of the workspace.
import type { ApiResponse } from "../../../../lib/contracts/api.ts";
import type { Ctx } from "../context.ts";
import { toPersona } from "./to-persona.ts";

/** By name. */
export async function listPersonas({ ctx }: { ctx: Ctx }): Promise<ApiResponse<"personas">> {
  const rows = await ctx.database.db
    .selectFrom("persona")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return { items: rows.map(toPersona) };
}
