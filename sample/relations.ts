// Where the relation with each prospect stands: the last (and for some an earlier) handoff, stage and status.

import { shiftBusinessMinutes } from "./business-time.ts";
import { MEMBERS, type PROSPECTS, REP } from "./cast.ts";
import { danaFormAt } from "./dana.ts";
import type { JourneyFrame, Warmth } from "./journeys.ts";
import { localDay, workingDayBefore } from "./local-time.ts";
import type { SampleHandoff } from "./model.ts";
import type { Standing } from "./prospect-facts.ts";
import type { Chance } from "./random.ts";

/** What a person's passing of the baton came to; `running`, `amber` and `late` are clocks that still run. */
export type Outcome =
  | "routing"
  | "running"
  | "amber"
  | "late"
  | "accepted"
  | "recycled"
  | "disqualified"
  | "closed";

export const ALLOWED_MINUTES = 240;
const REPS = MEMBERS.filter((member) => member.role === "rep").map((member) => member.email);
const MINUTE = 60_000;
/** How much of the allowed business time is used, per running clock. */
const USED: Readonly<Record<"running" | "amber" | "late", number>> = { running: 70, amber: 195, late: 285 };

export const CAST_OUTCOMES: Readonly<Partial<Record<keyof typeof PROSPECTS, Outcome>>> = {
  dana: "running",
  thekla: "amber",
  ruben: "late",
  marek: "accepted",
  pia: "accepted",
  yewande: "closed",
  sunniva: "disqualified",
};

/** Stage and status of the cast where the story wants a certain one. */
export const CAST_STANDING: Readonly<Partial<Record<keyof typeof PROSPECTS, Partial<Standing>>>> = {
  marek: { lifecycleStage: "sal", leadStatus: "in_progress" },
  pia: { lifecycleStage: "sal", leadStatus: "attempted_to_contact" },
  yewande: { lifecycleStage: "opportunity", leadStatus: "open_deal" },
};

/** Outcomes of the invented people with more than a passing interest, in turn: newest first, then settled ones. */
const IN_TURN: readonly Outcome[] = [
  "closed",
  "recycled",
  "accepted",
  "disqualified",
  "recycled",
  "closed",
  "routing",
  "disqualified",
  "running",
  "accepted",
  "recycled",
  "late",
  "disqualified",
  "closed",
  "accepted",
];

/** The outcome of the `index`-th invented person, or null when marketing never passed them on. */
export function outcomeInTurn(index: number, warmth: Warmth): Outcome | null {
  return warmth === "cold" ? null : (IN_TURN[index % IN_TURN.length] ?? null);
}

/** Who gets it. The cast belongs to the rep of the practice mailbox. */
export function ownerInTurn(index: number): string {
  return REPS[index % REPS.length] ?? REP.email;
}

function clock(
  assignedAt: Date,
  zone: string,
): Pick<SampleHandoff, "assignedAt" | "acceptBy" | "allowedMinutes"> {
  const acceptBy = shiftBusinessMinutes(assignedAt, zone, ALLOWED_MINUTES);
  return { assignedAt, acceptBy, allowedMinutes: ALLOWED_MINUTES };
}

const OPEN_END = { acceptedAt: null, firstTouchedAt: null, closedAt: null, recycleUntil: null };

/** Builds the handoff that leads to `outcome`. `mqlDaysAgo` counts for settled ones only. */
export function handoffFor(
  frame: JourneyFrame,
  chance: Chance,
  who: Pick<SampleHandoff, "prospectId" | "campaignKey" | "ownerEmail">,
  outcome: Outcome,
  mqlDaysAgo: number,
): SampleHandoff {
  const { now, zone } = frame;
  if (outcome === "routing") {
    const mqlAt = shiftBusinessMinutes(now, zone, -chance.between(5, 55));
    return {
      ...who,
      ...OPEN_END,
      id: chance.uuid(mqlAt),
      ownerEmail: null,
      state: "routing",
      mqlAt,
      assignedAt: null,
      acceptBy: null,
      allowedMinutes: null,
    };
  }
  if (outcome === "running" || outcome === "amber" || outcome === "late") {
    const assignedAt = shiftBusinessMinutes(now, zone, -USED[outcome]);
    const mqlAt = new Date(assignedAt.getTime() - chance.between(6, 40) * MINUTE);
    return {
      ...who,
      ...OPEN_END,
      id: chance.uuid(mqlAt),
      state: "assigned",
      mqlAt,
      ...clock(assignedAt, zone),
    };
  }
  const mqlAt = workingDayBefore(now, zone, mqlDaysAgo, chance.between(8, 14), chance.between(0, 59));
  const assignedAt = shiftBusinessMinutes(mqlAt, zone, chance.between(4, 70));
  const decidedAt = shiftBusinessMinutes(assignedAt, zone, chance.between(15, 300));
  const base = { ...who, id: chance.uuid(mqlAt), mqlAt, ...clock(assignedAt, zone) };
  const touchedAt = shiftBusinessMinutes(decidedAt, zone, chance.between(10, 400));
  const touched = {
    acceptedAt: decidedAt,
    firstTouchedAt: touchedAt < now ? touchedAt : null,
  };
  switch (outcome) {
    case "accepted":
      return { ...base, ...OPEN_END, ...touched, state: "accepted" };
    case "closed":
      return {
        ...base,
        ...touched,
        state: "closed",
        closedAt: shiftBusinessMinutes(decidedAt, zone, chance.between(2400, 4000)),
        recycleUntil: null,
      };
    case "recycled":
      return {
        ...base,
        ...OPEN_END,
        state: "recycled",
        closedAt: decidedAt,
        recycleUntil: localDay(now, zone, chance.between(10, 120)),
      };
    case "disqualified":
      return { ...base, ...OPEN_END, state: "disqualified", closedAt: decidedAt };
  }
}

/** Dana's handoff: from today's form, routed in 18 minutes, the clock as the hour has it. */
export function danaHandoff(frame: JourneyFrame, chance: Chance, prospectId: string): SampleHandoff {
  const mqlAt = danaFormAt(frame);
  const routed = Math.min(18 * MINUTE, (frame.now.getTime() - mqlAt.getTime()) / 2);
  const assignedAt = new Date(mqlAt.getTime() + routed);
  return {
    ...OPEN_END,
    id: chance.uuid(mqlAt),
    prospectId,
    campaignKey: "downtime-audit",
    ownerEmail: REP.email,
    state: "assigned",
    mqlAt,
    ...clock(assignedAt, frame.zone),
  };
}
