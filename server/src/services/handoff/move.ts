// A rep decides on a handoff: accept, recycle, disqualify. The same id twice is one move.
import type { Selectable } from "kysely";
import type { ApiBody, ApiParams, ApiResponse } from "../../../../lib/contracts/api.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import type { HandoffState } from "../../../../lib/core/vocabulary.ts";
import type { HandoffTable } from "../../db/schema.ts";
import { type WriteScope, writeInWorkspace } from "../../db/write.ts";
import { bodyHash } from "../body-hash.ts";
import { campaignOf, loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";
import { businessHoursOf } from "../workspace/business-hours.ts";
import { toHandoff } from "./to-handoff.ts";

type MoveInput = ApiParams<"moveHandoff"> & ApiBody<"moveHandoff">;
type Move = MoveInput["move"];

const MOVABLE_FROM: Record<Move, readonly HandoffState[]> = {
  accept: ["assigned"],
  recycle: ["assigned", "accepted"],
  disqualify: ["assigned", "accepted"],
};
const STATE_AFTER: Record<Move, HandoffState> = {
  accept: "accepted",
  recycle: "recycled",
  disqualify: "disqualified",
};
const WHY_NOT: Record<HandoffState, string> = {
  routing: "This handoff is still being routed: it has no owner yet.",
  assigned: "This handoff is assigned already.",
  accepted: "This handoff has been accepted already.",
  recycled: "This handoff has been recycled already.",
  disqualified: "This handoff has been disqualified already.",
  closed: "This handoff is closed.",
};

function checkFacts(input: MoveInput): void {
  if (input.move === "recycle" && input.until === undefined) {
    throw new AppError("bad_request", "Recycling needs a date until when.", { field: "until" });
  }
  if (input.move === "disqualify" && input.criterion === undefined) {
    throw new AppError("bad_request", "Disqualifying needs the criterion that fails.", {
      field: "criterion",
    });
  }
}

function checkMovable(ctx: Ctx, row: Selectable<HandoffTable>, move: Move): void {
  if (!MOVABLE_FROM[move].includes(row.state)) throw new AppError("conflict", WHY_NOT[row.state]);
  if (ctx.member.role === "rep" && row.owner_id !== ctx.member.id) {
    throw new AppError("forbidden", "This handoff belongs to someone else.");
  }
}

/** The rep's own click time, but never outside what the handoff's history allows. */
function decidedAt(row: Selectable<HandoffTable>, movedAt: string, now: Date): Date {
  const earliest = row.accepted_at ?? row.assigned_at ?? row.mql_at;
  const clicked = new Date(movedAt).getTime();
  return new Date(Math.min(now.getTime(), Math.max(earliest.getTime(), clicked)));
}

async function readHandoff(
  { trx }: WriteScope,
  ctx: Ctx,
  handoffId: string,
): Promise<Selectable<HandoffTable>> {
  const row = await trx
    .selectFrom("handoff")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", handoffId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new AppError("not_found", "There is no such handoff in this workspace.", { field: "handoffId" });
  }
  return row;
}

async function isRetry({ trx }: WriteScope, ctx: Ctx, id: string, hash: string): Promise<boolean> {
  const known = await trx
    .selectFrom("handoff_move")
    .select("body_hash")
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (known === undefined) return false;
  if (known.body_hash === hash) return true;
  throw new AppError("conflict", "Another move was already sent under this id.", { field: "id" });
}

async function apply(
  scope: WriteScope,
  ctx: Ctx,
  row: Selectable<HandoffTable>,
  input: MoveInput,
  hash: string,
): Promise<void> {
  const now = ctx.now();
  const at = decidedAt(row, input.movedAt, now);
  const ends = input.move !== "accept";
  await scope.trx
    .updateTable("handoff")
    .set({
      state: STATE_AFTER[input.move],
      // The rep's clock stops at the first decision; recycling later does not move it.
      decided_at: row.decided_at ?? at,
      ...(ends ? { closed_at: at } : { accepted_at: at }),
      ...(input.move === "recycle" ? { recycle_until: input.until ?? null } : {}),
    })
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", row.id)
    .execute();
  await scope.trx
    .insertInto("handoff_move")
    .values({
      workspace_id: ctx.workspace.id,
      id: input.id,
      handoff_id: row.id,
      member_id: ctx.member.id,
      move: input.move,
      until: input.until ?? null,
      criterion: input.criterion ?? null,
      note: input.note ?? null,
      moved_at: input.movedAt,
      received_at: now,
      body_hash: hash,
    })
    .execute();
  await scope.recordChanges([{ kind: "handoff", entityId: row.id, prospectId: row.prospect_id }], now);
}

/** @throws AppError `not_found`, `conflict` (decided already, or id reused), `forbidden`, `bad_request`. */
export async function moveHandoff({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: MoveInput;
}): Promise<ApiResponse<"moveHandoff">> {
  checkFacts(input);
  const hash = bodyHash({ ...input, memberId: ctx.member.id });
  const row = await writeInWorkspace(ctx.database, ctx.workspace.id, async (scope) => {
    await scope.lock();
    const before = await readHandoff(scope, ctx, input.handoffId);
    if (await isRetry(scope, ctx, input.id, hash)) return before;
    checkMovable(ctx, before, input.move);
    await apply(scope, ctx, before, input, hash);
    return readHandoff(scope, ctx, input.handoffId);
  });
  const campaigns = await loadCampaigns(ctx, [row.campaign_id]);
  const campaign = campaignOf(campaigns, row.campaign_id);
  return {
    handoff: toHandoff(row, campaign, businessHoursOf(ctx.workspace), ctx.now()),
    state: row.state,
  };
}
