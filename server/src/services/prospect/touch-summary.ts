// Counts per tab and the marks of the strip, over the last 90 days.
import type { z } from "zod/mini";
import type { TouchCounts, TouchMark } from "../../../../lib/contracts/prospect.ts";
import { TOUCH_GROUP_OF } from "../../../../lib/core/vocabulary.ts";
import { loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";
import type { TouchRow } from "../touchpoint/read.ts";

/** Touches without a campaign are slate, like all campaigns after the fifth. */
const SLATE = 6;

/** Counted by the database, so that it is right beyond what fits on the strip. */
export async function countTouches(
  ctx: Ctx,
  prospectId: string,
  since: Date,
): Promise<z.infer<typeof TouchCounts>> {
  const rows = await ctx.database.db
    .selectFrom("touchpoint")
    .select((eb) => ["type", "machine", eb.fn.countAll<number>().as("n")])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", prospectId)
    .where("occurred_at", ">=", since)
    .groupBy(["type", "machine"])
    .execute();
  const counts = { all: 0, web: 0, email: 0, events: 0, sales: 0, machine: 0 };
  for (const { type, machine, n } of rows) {
    if (machine) counts.machine += Number(n);
    else {
      counts.all += Number(n);
      counts[TOUCH_GROUP_OF[type]] += Number(n);
    }
  }
  return counts;
}

/** Oldest first. */
export async function markTouches(
  ctx: Ctx,
  newestFirst: readonly TouchRow[],
): Promise<z.infer<typeof TouchMark>[]> {
  const campaigns = await loadCampaigns(
    ctx,
    newestFirst.map((row) => row.campaign_id),
  );
  return newestFirst.toReversed().map((row) => ({
    at: row.occurred_at.toISOString(),
    color: campaigns.get(row.campaign_id ?? "")?.color ?? SLATE,
    machine: row.machine,
  }));
}
