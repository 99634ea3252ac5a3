// One prospect's story: all that the sidebar shows, read as of one moment.
import type { Persona } from "../../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../../lib/contracts/story.ts";
import { campaignOf, loadCampaigns } from "../campaign/load.ts";
import { recommendContent } from "../content/recommend.ts";
import type { Ctx } from "../context.ts";
import { placeCursor } from "../cursor.ts";
import { toFeedback } from "../feedback/to-feedback.ts";
import { currentHandoff } from "../handoff/current.ts";
import { toHandoff } from "../handoff/to-handoff.ts";
import { toPersona } from "../persona/to-persona.ts";
import { TOUCHES_PER_PAGE } from "../touchpoint/list.ts";
import { listUpcoming } from "../touchpoint/list-upcoming.ts";
import { readTouches, type TouchRow, toTouchpoints } from "../touchpoint/read.ts";
import { businessHoursOf } from "../workspace/business-hours.ts";
import { loadCards } from "./load-cards.ts";
import { noSuchProspect } from "./require.ts";
import { countTouches, markTouches } from "./touch-summary.ts";
import { whyNow } from "./why-now.ts";

const WINDOW_DAYS = 90;
const MARKS = 400;

async function readExtras(ctx: Ctx, prospectId: string) {
  const row = await ctx.database.db
    .selectFrom("prospect")
    .select(["persona_id", "persona_reason", "score_parts"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", prospectId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProspect();
  return row;
}

async function readPersona(ctx: Ctx, id: string | null): Promise<Persona | null> {
  if (id === null) return null;
  const row = await ctx.database.db
    .selectFrom("persona")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : toPersona(row);
}

async function readHandoff(ctx: Ctx, prospectId: string): Promise<ProspectStory["handoff"]> {
  const row = await currentHandoff(ctx.database.db, ctx.workspace.id, prospectId);
  if (row === null) return null;
  const campaigns = await loadCampaigns(ctx, [row.campaign_id]);
  return toHandoff(row, campaignOf(campaigns, row.campaign_id), businessHoursOf(ctx.workspace), ctx.now());
}

async function readMyVerdict(ctx: Ctx, prospectId: string): Promise<ProspectStory["myVerdict"]> {
  const rows = await ctx.database.db
    .selectFrom("feedback")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .where("member_id", "=", ctx.member.id)
    .where("superseded_by", "is", null)
    .where("undone_at", "is", null)
    .limit(1)
    .execute();
  return (await toFeedback(ctx, rows))[0] ?? null;
}

async function readCrmRecords(ctx: Ctx, prospectId: string): Promise<ProspectStory["crmRecords"]> {
  const rows = await ctx.database.db
    .selectFrom("crm_record")
    .select(["system", "type", "record_id"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .orderBy("system")
    .orderBy("record_id")
    .execute();
  return rows.map((row) => ({
    system: row.system,
    type: row.type as ProspectStory["crmRecords"][number]["type"],
    id: row.record_id,
  }));
}

async function readFirstTouch(ctx: Ctx, prospectId: string): Promise<string | null> {
  const row = await ctx.database.db
    .selectFrom("touchpoint")
    .select("occurred_at")
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .orderBy("occurred_at")
    .limit(1)
    .executeTakeFirst();
  return row?.occurred_at.toISOString() ?? null;
}

/** The first page out of the window already read; wider only when the window does not fill it. */
async function firstPage(
  ctx: Ctx,
  prospectId: string,
  recent: readonly TouchRow[],
): Promise<ProspectStory["touches"]> {
  const rows =
    recent.length > TOUCHES_PER_PAGE
      ? recent
      : await readTouches(ctx, { prospectId, limit: TOUCHES_PER_PAGE + 1 });
  const page = rows.slice(0, TOUCHES_PER_PAGE);
  const last = page.at(-1);
  return {
    items: await toTouchpoints(ctx, page),
    nextCursor:
      rows.length > TOUCHES_PER_PAGE && last !== undefined
        ? placeCursor({ at: last.occurred_at, id: last.id })
        : null,
  };
}

/** @throws AppError `not_found`. */
export async function getStory({
  ctx,
  input: { prospectId },
}: {
  ctx: Ctx;
  input: { prospectId: string };
}): Promise<ProspectStory> {
  const now = ctx.now();
  const since = new Date(now.getTime() - WINDOW_DAYS * 86_400_000);
  const [extras, cards, recent] = await Promise.all([
    readExtras(ctx, prospectId),
    loadCards(ctx, [prospectId]),
    readTouches(ctx, { prospectId, since, limit: MARKS }),
  ]);
  const card = cards.get(prospectId);
  if (card === undefined) throw noSuchProspect();
  const persona = await readPersona(ctx, extras.persona_id);
  const [handoff, myVerdict, touches, touchCounts, touchMarks, firstTouchAt, upcoming, records, offers] =
    await Promise.all([
      readHandoff(ctx, prospectId),
      readMyVerdict(ctx, prospectId),
      firstPage(ctx, prospectId, recent),
      countTouches(ctx, prospectId, since),
      markTouches(ctx, recent),
      readFirstTouch(ctx, prospectId),
      listUpcoming({ ctx, input: { prospectId } }),
      readCrmRecords(ctx, prospectId),
      recommendContent(ctx, { persona, stage: card.lifecycleStage }),
    ]);
  return {
    asOf: now.toISOString(),
    card,
    handoff,
    whyNow: whyNow(recent),
    scoreParts: extras.score_parts,
    myVerdict,
    touches,
    touchCounts,
    touchMarks,
    firstTouchAt,
    upcoming,
    persona,
    personaReason: extras.persona_reason,
    recommendations: offers,
    crmRecords: records,
  };
}
