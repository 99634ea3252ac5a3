// Sends already scheduled for one prospect.
import type { UpcomingTouch } from "../../../../lib/contracts/prospect.ts";
import { campaignOf, loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";

const AT_MOST = 50;

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
    .limit(AT_MOST)
    .execute();
  const campaigns = await loadCampaigns(
    ctx,
    rows.map((row) => row.campaign_id),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    channel: row.channel,
    campaign: campaignOf(campaigns, row.campaign_id),
    scheduledAt: row.scheduled_at.toISOString(),
  }));
}
