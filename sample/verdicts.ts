// What the reps said about the leads: every kind, some replaced by a later one, some taken back.
import type { VerdictDetail } from "../lib/core/verdict.ts";
import type { Host } from "../lib/core/vocabulary.ts";
import { shiftBusinessMinutes } from "./business-time.ts";
import type { JourneyFrame } from "./journeys.ts";
import { localDay } from "./local-time.ts";
import type {
  SampleHandoff,
  SampleProspect,
  SampleScoreSnapshot,
  SampleTouch,
  SampleVerdict,
} from "./model.ts";
import type { Chance } from "./random.ts";
import { engagementOf } from "./scores.ts";

const HOSTS: readonly Host[] = [
  "gmail",
  "gmail",
  "gmail",
  "gmail",
  "hubspot",
  "salesforce",
  "pipedrive",
  "popup",
];
const SECOND = 1000;

/** What a person's verdicts are made from. */
export interface VerdictCase {
  prospect: SampleProspect;
  handoff: SampleHandoff;
  touches: readonly SampleTouch[];
  /** An address of somebody else at the company, for `duplicate`. */
  colleagueEmail: string | null;
}

const REASONS = ["budget", "timing", "contract", "priority", "evaluating"] as const;
const CRITERIA = ["company_size", "role", "industry", "competitor", "region", "supplier"] as const;
const NOTES: Readonly<Partial<Record<VerdictDetail["verdict"], readonly string[]>>> = {
  good_fit: ["Two lines, peak in March. Wants the pilot plan.", "Cost per stop known: 4,200 an hour."],
  not_ready: ["Budget is set in January.", "New plant manager starts next quarter."],
  wrong_fit: ["Assembles by hand, no lines.", "Sells sensors themselves."],
  no_response: ["Office says he is on leave until the 10th."],
};

/** `nth` counts the cases that ended the same way. */
function detailFor(one: VerdictCase, nth: number, frame: JourneyFrame, chance: Chance): VerdictDetail {
  const { handoff, colleagueEmail } = one;
  if (handoff.state === "recycled") {
    const reason = REASONS[nth % REASONS.length] ?? "timing";
    return {
      verdict: "not_ready",
      until: handoff.recycleUntil ?? localDay(frame.now, frame.zone, 60),
      reason,
    };
  }
  if (handoff.state === "disqualified") {
    if (nth % 4 === 1)
      return { verdict: "bad_data", fields: chance.yes(0.5) ? ["email"] : ["title", "phone"] };
    if (nth % 4 === 3 && colleagueEmail !== null)
      return { verdict: "duplicate", duplicateOf: colleagueEmail };
    return { verdict: "wrong_fit", criterion: CRITERIA[nth % CRITERIA.length] ?? "other" };
  }
  if (handoff.state === "accepted" && nth % 3 === 2)
    return { verdict: "no_response", attempts: chance.between(2, 5) };
  return { verdict: "good_fit" };
}

function snapshot(one: VerdictCase, asOf: Date): SampleScoreSnapshot {
  const known = one.touches.filter((touch) => touch.occurredAt <= asOf);
  return {
    grade: one.prospect.grade,
    engagement: engagementOf(known, asOf).engagement,
    lifecycleStage: "mql",
    asOf,
  };
}

function verdictOf(
  one: VerdictCase,
  detail: VerdictDetail,
  at: Date,
  frame: JourneyFrame,
  chance: Chance,
): SampleVerdict {
  const wait = chance.yes(0.12) ? chance.between(20, 200) * 60 : chance.between(1, 3);
  const receivedAt = new Date(Math.min(at.getTime() + wait * SECOND, frame.now.getTime()));
  const notes = NOTES[detail.verdict];
  // The copy on the rep's screen may be some hours older than what the server holds.
  const copyFrom = new Date(at.getTime() - chance.between(1, 300) * 60_000);
  return {
    id: chance.uuid(at),
    prospectId: one.prospect.id,
    repEmail: one.handoff.ownerEmail ?? "",
    campaignKey: one.handoff.campaignKey,
    handoffId: one.handoff.id,
    detail,
    note: notes !== undefined && chance.yes(0.4) ? chance.pick(notes) : null,
    host: chance.pick(HOSTS),
    seen: snapshot(one, copyFrom),
    held: snapshot(one, receivedAt),
    givenAt: at,
    receivedAt,
    supersededBy: null,
    undoneAt: null,
  };
}

/** Verdicts on all settled handoffs, oldest first. Running clocks have none: the rep still has to say it. */
export function buildVerdicts(
  cases: readonly VerdictCase[],
  frame: JourneyFrame,
  chance: Chance,
): SampleVerdict[] {
  const verdicts: SampleVerdict[] = [];
  const seenStates = new Map<string, number>();
  cases.forEach((one, index) => {
    const decided = one.handoff.acceptedAt ?? one.handoff.closedAt;
    if (decided === null || one.handoff.ownerEmail === null) return;
    const nth = seenStates.get(one.handoff.state) ?? 0;
    seenStates.set(one.handoff.state, nth + 1);
    const detail = detailFor(one, nth, frame, chance);
    const verdict = verdictOf(one, detail, decided, frame, chance);
    verdicts.push(verdict);
    const later = shiftBusinessMinutes(decided, frame.zone, chance.between(120, 700));
    if (later >= frame.now) return;
    if (index % 6 === 2) {
      const replaced: VerdictDetail =
        detail.verdict === "good_fit"
          ? { verdict: "not_ready", until: localDay(frame.now, frame.zone, 75), reason: "priority" }
          : { verdict: "good_fit" };
      const second = verdictOf(one, replaced, later, frame, chance);
      verdict.supersededBy = second.id;
      verdicts.push(second);
    } else if (index % 9 === 4) {
      verdict.undoneAt = new Date(
        Math.min(verdict.receivedAt.getTime() + chance.between(4, 40) * SECOND, frame.now.getTime()),
      );
    }
  });
  return verdicts.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
}
