// What the handoff clock shows at one moment. Pure: the story's figures and the time go in, words' material comes out.
import type { HandoffState } from "./vocabulary.ts";

/** The part of a handoff that the clock needs; durations are business minutes. */
export interface ClockInput {
  state: HandoffState;
  assignedAt: string | null;
  acceptBy: string | null;
  allowedMinutes: number | null;
  usedMinutes: number | null;
  paused: boolean;
}

export type ClockReading =
  | { kind: "routing" }
  | { kind: "decided"; state: "accepted" | "recycled" | "disqualified" | "closed" }
  /** `low`: under a quarter left. `share` of the allowed time that is used, 0 to 1. */
  | { kind: "running" | "low" | "paused"; leftMinutes: number; usedMinutes: number; share: number }
  | { kind: "late"; lateMinutes: number };

const LOW_SHARE = 0.75;

/**
 * Reads the clock at `now` from figures taken at `asOf` (both in ms). While it runs, the minutes since then
 * count; it is never called late before `acceptBy`, because those minutes may have fallen outside business hours.
 */
export function readHandoffClock(handoff: ClockInput, asOf: number, now: number): ClockReading {
  if (handoff.state !== "assigned" && handoff.state !== "routing") {
    return { kind: "decided", state: handoff.state };
  }
  const { allowedMinutes: allowed, usedMinutes, acceptBy } = handoff;
  if (handoff.state === "routing" || allowed === null || acceptBy === null) return { kind: "routing" };
  const since = handoff.paused ? 0 : Math.max(0, (now - asOf) / 60_000);
  const used = (usedMinutes ?? 0) + since;
  if (now > Date.parse(acceptBy)) {
    return { kind: "late", lateMinutes: Math.max(0, Math.floor(used - allowed)) };
  }
  const capped = Math.min(used, allowed);
  const share = allowed === 0 ? 1 : capped / allowed;
  const reading = { leftMinutes: Math.ceil(allowed - capped), usedMinutes: Math.floor(capped), share };
  if (handoff.paused) return { kind: "paused", ...reading };
  return { kind: share > LOW_SHARE ? "low" : "running", ...reading };
}
