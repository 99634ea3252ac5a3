// The one answer for a prospect that is not there, also when it is there in someone else's workspace.
import { AppError } from "../../../../lib/core/errors.ts";
import type { Ctx } from "../context.ts";

/** @throws AppError `not_found` */
export async function requireProspect(ctx: Ctx, prospectId: string): Promise<void> {
  const row = await ctx.database.db
    .selectFrom("prospect")
    .select("id")
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", prospectId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProspect();
}

export function noSuchProspect(): AppError {
  return new AppError("not_found", "There is no such prospect in this workspace.", { field: "prospectId" });
}
