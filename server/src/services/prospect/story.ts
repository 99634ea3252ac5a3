// One prospect's story: all that the sidebar shows, read as of one moment.
import type { ProspectStory } from "../../../../lib/contracts/story.ts";
import type { AsJson } from "../../db/hot-read.ts";
import { campaignOf } from "../campaign/load.ts";
import { toRecommendations } from "../content/recommend.ts";
import type { Ctx } from "../context.ts";
import { placeCursor } from "../cursor.ts";
import { toFeedback } from "../feedback/to-feedback.ts";
import { toHandoff } from "../handoff/to-handoff.ts";
import { toPersona } from "../persona/to-persona.ts";
import { TOUCHES_PER_PAGE } from "../touchpoint/list.ts";
import { toUpcoming } from "../touchpoint/list-upcoming.ts";
import { type TouchRow, toTouchpoints } from "../touchpoint/read.ts";
import { businessHoursOf } from "../workspace/business-hours.ts";
import { toCard } from "./card-sql.ts";
import { noSuchProspect } from "./require.ts";
import { STORY, type StoryRow } from "./story-sql.ts";
import { toCounts, toMarks } from "./touch-summary.ts";
import { whyNow } from "./why-now.ts";

const WINDOW_DAYS = 90;

type Campaigns = Parameters<typeof toTouchpoints>[1];

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const toTouchRow = (row: AsJson<TouchRow>): TouchRow => ({ ...row, occurred_at: new Date(row.occurred_at) });

function toCurrentHandoff(
  ctx: Ctx,
  row: StoryRow["handoff"],
  campaigns: Campaigns,
  now: Date,
): ProspectStory["handoff"] {
  if (row === null) return null;
  const dated = {
    ...row,
    mql_at: new Date(row.mql_at),
    assigned_at: instant(row.assigned_at),
    accept_by: instant(row.accept_by),
    accepted_at: instant(row.accepted_at),
    decided_at: instant(row.decided_at),
    first_touched_at: instant(row.first_touched_at),
    closed_at: instant(row.closed_at),
  };
  return toHandoff(dated, campaignOf(campaigns, row.campaign_id), businessHoursOf(ctx.workspace), now);
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

function firstPage(newestFirst: readonly TouchRow[], campaigns: Campaigns): ProspectStory["touches"] {
  const page = newestFirst.slice(0, TOUCHES_PER_PAGE);
  const last = page.at(-1);
  const more = newestFirst.length > TOUCHES_PER_PAGE && last !== undefined;
  return {
    items: toTouchpoints(page, campaigns),
    nextCursor: more ? placeCursor({ at: last.occurred_at, id: last.id }) : null,
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
  const [row] = await ctx.database.read(STORY, [
    ctx.workspace.id,
    prospectId,
    ctx.member.id,
    since,
    now,
    now.toISOString().slice(0, 10),
  ]);
  if (row === undefined) throw noSuchProspect();
  const campaigns: Campaigns = new Map((row.campaigns ?? []).map((campaign) => [campaign.id, campaign]));
  const recent = (row.recent ?? []).map(toTouchRow);
  const persona = row.persona === null ? null : toPersona(row.persona);
  return {
    asOf: now.toISOString(),
    card: toCard(row.card),
    handoff: toCurrentHandoff(ctx, row.handoff, campaigns, now),
    whyNow: whyNow(recent),
    scoreParts: row.score_parts,
    myVerdict: row.judged ? await readMyVerdict(ctx, prospectId) : null,
    touches: firstPage([...recent, ...(row.older ?? []).map(toTouchRow)], campaigns),
    touchCounts: toCounts(row.counts ?? []),
    touchMarks: toMarks(recent, campaigns),
    firstTouchAt: row.first_touch_at?.toISOString() ?? null,
    upcoming: (row.coming ?? []).map((send) => toUpcoming(send, campaigns)),
    persona,
    personaReason: row.persona_reason,
    recommendations: toRecommendations(row.offers ?? [], { persona, stage: row.card.lifecycleStage }),
    crmRecords: (row.records ?? []).map((record) => ({
      system: record.system,
      type: record.type as ProspectStory["crmRecords"][number]["type"],
      id: record.record_id,
    })),
  };
}
