// Verdicts for the inbox: filtered, newest first, page by page, with the count over all pages.
import { type SelectQueryBuilder, sql } from "kysely";
import type { FeedbackFilter, FeedbackPage } from "../../../../lib/contracts/feedback.ts";
import type { Database } from "../../db/schema.ts";
import type { Ctx } from "../context.ts";
import { parsePlace, placeCursor } from "../cursor.ts";
import { toFeedback } from "./to-feedback.ts";

const PER_PAGE = 50;

function filtered<O>(
  query: SelectQueryBuilder<Database, "feedback", O>,
  ctx: Ctx,
  filter: FeedbackFilter,
): SelectQueryBuilder<Database, "feedback", O> {
  const equal = {
    campaign_id: filter.campaignId,
    persona_id: filter.personaId,
    source: filter.source,
    member_id: filter.repId,
    verdict: filter.verdict,
    prospect_id: filter.prospectId,
  };
  let narrowed = query.where("workspace_id", "=", ctx.workspace.id);
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) narrowed = narrowed.where(sql.ref(column), "=", value);
  }
  return filter.all === true
    ? narrowed
    : narrowed.where("superseded_by", "is", null).where("undone_at", "is", null);
}

/** @throws AppError `bad_request` (cursor). */
export async function listFeedback({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: FeedbackFilter;
}): Promise<FeedbackPage> {
  const after = parsePlace(input.cursor);
  const limit = input.limit ?? PER_PAGE;
  let select = filtered(ctx.database.db.selectFrom("feedback").selectAll(), ctx, input);
  if (after !== null) {
    select = select.where(sql<boolean>`(received_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  const [rows, counted] = await Promise.all([
    select
      .orderBy("received_at", "desc")
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute(),
    filtered(
      ctx.database.db.selectFrom("feedback").select((eb) => eb.fn.countAll<number>().as("total")),
      ctx,
      input,
    ).executeTakeFirstOrThrow(),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toFeedback(ctx, page),
    nextCursor:
      rows.length > limit && last !== undefined ? placeCursor({ at: last.received_at, id: last.id }) : null,
    total: Number(counted.total),
  };
}
