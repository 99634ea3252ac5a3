// A rep gives a verdict. The same id twice is one verdict; a newer one supersedes, nothing is deleted.
import type { Selectable } from "kysely";
import type { Feedback, FeedbackInput } from "../../../../lib/contracts/feedback.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import { TOUCH_TYPES, TOUCH_WEIGHT } from "../../../../lib/core/vocabulary.ts";
import type { FeedbackTable, ProspectTable } from "../../db/schema.ts";
import { type ChangeEntry, type WriteScope, writeInWorkspace } from "../../db/write.ts";
import { bodyHash } from "../body-hash.ts";
import type { Ctx } from "../context.ts";
import { currentHandoff } from "../handoff/current.ts";
import { noSuchProspect } from "../prospect/require.ts";
import { toFeedback } from "./to-feedback.ts";

type Row = Selectable<FeedbackTable>;

/** Types that the person, not marketing, acts in. */
const HUMAN_TYPES = TOUCH_TYPES.filter((type) => TOUCH_WEIGHT[type] > 0);

async function readFeedback({ trx }: WriteScope, ctx: Ctx, id: string): Promise<Row | undefined> {
  return trx
    .selectFrom("feedback")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirst();
}

async function readProspect({ trx }: WriteScope, ctx: Ctx, id: string): Promise<Selectable<ProspectTable>> {
  const row = await trx
    .selectFrom("prospect")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProspect();
  return row;
}

async function lastHumanCampaign({ trx }: WriteScope, ctx: Ctx, prospectId: string): Promise<string | null> {
  const touch = await trx
    .selectFrom("touchpoint")
    .select("campaign_id")
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .where("machine", "=", false)
    .where("type", "in", HUMAN_TYPES)
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return touch?.campaign_id ?? null;
}

/** The same rep's verdict on the same prospect that stood until now. */
async function standingVerdict({ trx }: WriteScope, ctx: Ctx, prospectId: string): Promise<Row | undefined> {
  return trx
    .selectFrom("feedback")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .where("member_id", "=", ctx.member.id)
    .where("superseded_by", "is", null)
    .where("undone_at", "is", null)
    .executeTakeFirst();
}

/** A click cannot be later than its arrival: a clock that runs ahead must not outrank all later verdicts. */
function clickedAt(givenAt: Date, receivedAt: Date): number {
  return Math.min(givenAt.getTime(), receivedAt.getTime());
}

async function insertVerdict(scope: WriteScope, ctx: Ctx, input: FeedbackInput, hash: string): Promise<void> {
  const prospect = await readProspect(scope, ctx, input.prospectId);
  const handoff = await currentHandoff(scope.trx, ctx.workspace.id, prospect.id);
  const standing = await standingVerdict(scope, ctx, prospect.id);
  // A click made offline may arrive after a later one from another device; the later click stands.
  const now = ctx.now();
  const isLate =
    standing !== undefined &&
    clickedAt(standing.given_at, standing.received_at) > clickedAt(new Date(input.givenAt), now);
  const held = {
    grade: prospect.grade,
    engagement: prospect.engagement,
    lifecycleStage: prospect.lifecycle_stage,
    asOf: now.toISOString(),
  };
  const entry = (entityId: string): ChangeEntry => ({ kind: "feedback", entityId, prospectId: prospect.id });
  const seq = await scope.recordChanges(
    standing && !isLate ? [entry(standing.id), entry(input.id)] : [entry(input.id)],
    now,
  );
  if (standing && !isLate) {
    await scope.trx
      .updateTable("feedback")
      .set({ superseded_by: input.id, change_seq: seq })
      .where("workspace_id", "=", ctx.workspace.id)
      .where("id", "=", standing.id)
      .execute();
  }
  await scope.trx
    .insertInto("feedback")
    .values({
      workspace_id: ctx.workspace.id,
      id: input.id,
      prospect_id: prospect.id,
      member_id: ctx.member.id,
      campaign_id: handoff?.campaign_id ?? (await lastHumanCampaign(scope, ctx, prospect.id)),
      persona_id: prospect.persona_id,
      source: prospect.lead_source,
      handoff_id: handoff?.id ?? null,
      verdict: input.detail.verdict,
      detail: JSON.stringify(input.detail),
      note: input.note ?? null,
      host: input.host,
      seen: JSON.stringify(input.seen),
      held: JSON.stringify(held),
      given_at: input.givenAt,
      received_at: now,
      superseded_by: isLate ? standing.id : null,
      change_seq: standing && !isLate ? seq + 1 : seq,
      body_hash: hash,
    })
    .execute();
}

/** @throws AppError `not_found` (prospect), `conflict` (the id was used for something else). */
export async function giveFeedback({ ctx, input }: { ctx: Ctx; input: FeedbackInput }): Promise<Feedback> {
  const hash = bodyHash({ ...input, memberId: ctx.member.id });
  const row = await writeInWorkspace(ctx.database, ctx.workspace.id, async (scope) => {
    await scope.lock();
    const known = await readFeedback(scope, ctx, input.id);
    if (known === undefined) await insertVerdict(scope, ctx, input, hash);
    else if (known.body_hash !== hash) {
      throw new AppError("conflict", "Another verdict was already sent under this id.", { field: "id" });
    }
    return known ?? (await readFeedback(scope, ctx, input.id));
  });
  const [feedback] = await toFeedback(ctx, row === undefined ? [] : [row]);
  if (feedback === undefined) throw new Error("the verdict just written is not there");
  return feedback;
}
