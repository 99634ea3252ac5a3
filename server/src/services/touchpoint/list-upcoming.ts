// Sends already scheduled for one prospect.
import type { Selectable } from "kysely";
import type { CampaignRef, UpcomingTouch } from "../../../../lib/contracts/prospect.ts";
import type { UpcomingTouchTable } from "../../db/schema.ts";
import { campaignOf, loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";

export const UPCOMING_AT_MOST = 50;

/** A send as it crosses the wire. */
export function toUpcoming(
  row: Pick<Selectable<UpcomingTouchTable>, "id" | "title" | "channel" | "campaign_id"> & {
    scheduled_at: Date | string;
  },
  campaigns: Map<string, CampaignRef>,
): UpcomingTouch {
  return {
    id: row.id,
    title: row.title,
    channel: row.channel,
    campaign: campaignOf(campaigns, row.campaign_id),
    scheduledAt: new Date(row.scheduled_at).toISOString(),
  };
}

/** Soonest first; what should have gone out already is not upcoming. */
export async function listUpcoming({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { prospectId: string };
}): Promise<UpcomingTouch[]> {
  const rows = await ctx.database.db
    .selectFrom("upcoming_touch")
    .select(["id", "title", "channel", "campaign_id", "scheduled_at"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", input.prospectId)
    .where("scheduled_at", ">", ctx.now())
    .orderBy("scheduled_at")
    .orderBy("id")
    .limit(UPCOMING_AT_MOST)
    .execute();
  const campaigns = await loadCampaigns(
    ctx,
    rows.map((row) => row.campaign_id),
  );
  return rows.map((row) => toUpcoming(row, campaigns));
}
