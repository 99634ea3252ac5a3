// Stage, status and source of a prospect, from what marketing did and what sales made of it.
import type { LeadStatus, LifecycleStage } from "../lib/core/vocabulary.ts";
import type { CampaignKey } from "./campaign-plans.ts";
import type { Warmth } from "./journeys.ts";
import type { SampleHandoff, SampleTouch } from "./model.ts";
import type { Chance } from "./random.ts";

export interface Standing {
  lifecycleStage: LifecycleStage;
  leadStatus: LeadStatus | null;
  stageSince: Date;
}

/** Where somebody without a handoff stands. */
export function standingWithoutHandoff(
  touches: readonly SampleTouch[],
  warmth: Warmth,
  chance: Chance,
  now: Date,
): Standing {
  const first = touches[0]?.occurredAt ?? now;
  const stage = warmth === "cold" ? (chance.yes(0.6) ? "subscriber" : "lead") : "lead";
  return { lifecycleStage: stage, leadStatus: null, stageSince: first };
}

const CLOSED_STAGES: readonly LifecycleStage[] = [
  "opportunity",
  "customer",
  "opportunity",
  "sql",
  "evangelist",
  "customer",
  "opportunity",
];

/** Where the last handoff has led. `index` varies what became of closed ones. */
export function standingAfter(handoff: SampleHandoff, index: number): Standing {
  const since = handoff.closedAt ?? handoff.acceptedAt ?? handoff.mqlAt;
  switch (handoff.state) {
    case "routing":
      return { lifecycleStage: "mql", leadStatus: null, stageSince: handoff.mqlAt };
    case "assigned":
      return { lifecycleStage: "mql", leadStatus: "new", stageSince: handoff.mqlAt };
    case "accepted": {
      const status =
        (["in_progress", "connected", "attempted_to_contact"] as const)[index % 3] ?? "in_progress";
      return {
        lifecycleStage: status === "connected" ? "sql" : "sal",
        leadStatus: status,
        stageSince: since,
      };
    }
    case "recycled":
      return { lifecycleStage: "lead", leadStatus: "bad_timing", stageSince: since };
    case "disqualified":
      return { lifecycleStage: "other", leadStatus: "unqualified", stageSince: since };
    case "closed": {
      const stage = CLOSED_STAGES[index % CLOSED_STAGES.length] ?? "opportunity";
      return { lifecycleStage: stage, leadStatus: "open_deal", stageSince: since };
    }
  }
}

const SOURCE_OF: Readonly<Record<CampaignKey, string>> = {
  "downtime-audit": "paid_social",
  "line-stops": "webinar",
  "food-nurture": "organic_search",
  roadshow: "event",
  "paid-search": "paid_search",
  "partner-list": "partner",
  benchmark: "organic_search",
  "spring-news": "newsletter",
};

/** The first known source of a person whose first campaign this was. */
export function leadSource(campaign: CampaignKey | undefined): string {
  return campaign === undefined ? "direct" : SOURCE_OF[campaign];
}
