// Which verdict stands for a prospect right now: what waits in the outbox and what the story holds, put together.
import type { Feedback } from "../../lib/contracts/feedback.ts";
import type { Handoff } from "../../lib/contracts/prospect.ts";
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import type { VerdictDetail } from "../../lib/core/verdict.ts";

/** A verdict as the row shows it. `entry` is null once only the server's copy is left. */
export interface ShownVerdict {
  id: string;
  detail: VerdictDetail;
  at: string;
  entry: OutboxEntry | null;
}

export interface VerdictState {
  current: ShownVerdict | null;
  /** The one that the current verdict replaced, or one about an earlier handoff; kept. */
  before: ShownVerdict | null;
  /** An undo that is on its way. */
  undo: OutboxEntry | null;
  /** A verdict the server refused for good, if it is the latest word. */
  refused: OutboxEntry | null;
}

/**
 * `outbox` in the order of clicks. A refused verdict does not replace the one before it. A stored
 * verdict about an earlier handoff does not stand for the present one.
 */
export function currentVerdict(
  prospectId: string,
  outbox: readonly OutboxEntry[],
  stored: Feedback | null,
  handoff: Pick<Handoff, "id" | "mqlAt"> | null = null,
): VerdictState {
  const mine = outbox.filter((entry) => entry.prospectId === prospectId && entry.kind !== "handoff");
  const last = mine[mine.length - 1];
  const undo = last?.kind === "undo" ? last : null;
  const given = mine.filter(
    (entry) => entry.kind === "feedback" && entry.detail !== null && !isUndone(entry, mine),
  );
  const shown: ShownVerdict[] = [];
  const storedLive = stored !== null && stored.undoneAt === null && undo === null;
  if (stored && storedLive && !given.some((entry) => entry.id === stored.id)) {
    shown.push({ id: stored.id, detail: stored.detail, at: stored.givenAt, entry: null });
  }
  for (const entry of given) {
    if (entry.state === "refused" || entry.detail === null) continue;
    shown.push({ id: entry.id, detail: entry.detail, at: entry.savedAt, entry });
  }
  shown.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const refused = last?.kind === "feedback" && last.state === "refused" ? last : null;
  const newest = shown.pop() ?? null;
  const stands = newest !== null && !(newest.id === stored?.id && isEarlier(stored, handoff));
  return {
    current: stands ? newest : null,
    before: stands ? (shown.pop() ?? null) : newest,
    undo,
    refused,
  };
}

/** Was it given about a handoff before this one? */
function isEarlier(stored: Feedback, handoff: Pick<Handoff, "id" | "mqlAt"> | null): boolean {
  if (handoff === null || stored.handoffId === handoff.id) return false;
  return Date.parse(stored.givenAt) < Date.parse(handoff.mqlAt);
}

/** An undo takes back the verdict given just before it. */
function isUndone(entry: OutboxEntry, all: readonly OutboxEntry[]): boolean {
  const next = all[all.indexOf(entry) + 1];
  return next?.kind === "undo";
}
