// A rep takes back a verdict of their own. It stays in the record, marked; the one it had replaced stands again.
import { sql } from "kysely";
import type { Feedback } from "../../../../lib/contracts/feedback.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import { type ChangeEntry, writeInWorkspace } from "../../db/write.ts";
import type { Ctx } from "../context.ts";
import { toFeedback } from "./to-feedback.ts";

/** Twice is once. @throws AppError `not_found`, `forbidden` (someone else's verdict). */
export async function undoFeedback({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { feedbackId: string };
}): Promise<Feedback> {
  const row = await writeInWorkspace(ctx.database, ctx.workspace.id, async (scope) => {
    await scope.lock();
    const before = await scope.trx
      .selectFrom("feedback")
      .selectAll()
      .where("workspace_id", "=", ctx.workspace.id)
      .where("id", "=", input.feedbackId)
      .executeTakeFirst();
    if (before === undefined) {
      throw new AppError("not_found", "There is no such verdict in this workspace.", { field: "feedbackId" });
    }
    if (before.member_id !== ctx.member.id) {
      throw new AppError("forbidden", "Only the rep who gave a verdict can take it back.");
    }
    if (before.undone_at !== null) return before;
    const now = ctx.now();
    const entry = (entityId: string): ChangeEntry => ({
      kind: "feedback",
      entityId,
      prospectId: before.prospect_id,
    });
    const replaced = await scope.trx
      .selectFrom("feedback")
      .select(["id", "undone_at"])
      .where("workspace_id", "=", ctx.workspace.id)
      .where("prospect_id", "=", before.prospect_id)
      .where("superseded_by", "=", before.id)
      .orderBy(sql`least(given_at, received_at)`, "desc")
      .orderBy("id", "desc")
      .execute();
    // Late arrivals make several: the newest takes the place of the one taken back, and replaces the others.
    const heir = replaced.find(({ undone_at }) => undone_at === null)?.id ?? null;
    const seq = await scope.recordChanges([entry(before.id), ...replaced.map(({ id }) => entry(id))], now);
    for (const [index, { id }] of replaced.entries()) {
      await scope.trx
        .updateTable("feedback")
        .set({
          superseded_by: heir === null || id === heir ? before.superseded_by : heir,
          change_seq: seq + 1 + index,
        })
        .where("workspace_id", "=", ctx.workspace.id)
        .where("id", "=", id)
        .execute();
    }
    return scope.trx
      .updateTable("feedback")
      .set({ undone_at: now, change_seq: seq })
      .where("workspace_id", "=", ctx.workspace.id)
      .where("id", "=", before.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  const [feedback] = await toFeedback(ctx, [row]);
  if (feedback === undefined) throw new Error("the verdict just read is not there");
  return feedback;
}
