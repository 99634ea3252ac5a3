// Counts per tab and the marks of the strip, over the last 90 days. Pure.
import type { z } from "zod/mini";
import type { CampaignRef, TouchCounts, TouchMark } from "../../../../lib/contracts/prospect.ts";
import { TOUCH_GROUP_OF, type TouchType } from "../../../../lib/core/vocabulary.ts";
import type { TouchRow } from "../touchpoint/read.ts";

/** Touches without a campaign are slate, like all campaigns after the fifth. */
const SLATE = 6;

/** Counted by the database, so that it is right beyond what fits on the strip. */
export interface TouchCount {
  type: TouchType;
  machine: boolean;
  n: number;
}

/** Sums per tab. */
export function toCounts(rows: readonly TouchCount[]): z.infer<typeof TouchCounts> {
  const counts = { all: 0, web: 0, email: 0, events: 0, sales: 0, machine: 0 };
  for (const { type, machine, n } of rows) {
    if (machine) counts.machine += n;
    else {
      counts.all += n;
      counts[TOUCH_GROUP_OF[type]] += n;
    }
  }
  return counts;
}

/** Oldest first. */
export function toMarks(
  newestFirst: readonly TouchRow[],
  campaigns: Map<string, CampaignRef>,
): z.infer<typeof TouchMark>[] {
  return newestFirst.toReversed().map((row) => ({
    at: row.occurred_at.toISOString(),
    color: campaigns.get(row.campaign_id ?? "")?.color ?? SLATE,
    machine: row.machine,
  }));
}
