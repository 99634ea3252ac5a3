// Arranges touches for the list: by day, with machine opens and clicks folded under the mail they belong to.
import type { Touchpoint } from "../../lib/contracts/prospect.ts";
import { TOUCH_GROUP_OF, type TouchGroup } from "../../lib/core/vocabulary.ts";

/** A touch with the machine touches of the same mail, oldest first. */
export interface FoldedTouch {
  touch: Touchpoint;
  machine: Touchpoint[];
}

export interface TouchDay {
  /** Local calendar day as a key, `2026-11-24`. */
  day: string;
  touches: FoldedTouch[];
}

export type TouchFilter = "all" | TouchGroup;

/**
 * `touches` newest first, as the server sends them. Machine touches whose mail is not in the list stand alone;
 * with `showMachine` off they are left out.
 */
export function groupTouches(
  touches: readonly Touchpoint[],
  filter: TouchFilter,
  showMachine: boolean,
): TouchDay[] {
  const shown = touches.filter((touch) => filter === "all" || TOUCH_GROUP_OF[touch.type] === filter);
  const rows: FoldedTouch[] = shown
    .filter((touch) => !touch.machine)
    .map((touch) => ({ touch, machine: [] }));
  if (showMachine) {
    for (const touch of shown.filter((one) => one.machine)) {
      const mail = rows.find((row) => isMailOf(row.touch, touch));
      if (mail) mail.machine.unshift(touch);
      else rows.push({ touch, machine: [] });
    }
    rows.sort((a, b) => Date.parse(b.touch.occurredAt) - Date.parse(a.touch.occurredAt));
  }
  const days: TouchDay[] = [];
  for (const row of rows) {
    const day = new Date(row.touch.occurredAt).toDateString();
    const last = days[days.length - 1];
    if (last?.day === day) last.touches.push(row);
    else days.push({ day, touches: [row] });
  }
  return days;
}

/** The send that a machine open or click answers: same title and campaign, not later. */
function isMailOf(candidate: Touchpoint, machine: Touchpoint): boolean {
  return (
    candidate.type === "email_sent" &&
    candidate.title === machine.title &&
    candidate.campaign?.id === machine.campaign?.id &&
    Date.parse(candidate.occurredAt) <= Date.parse(machine.occurredAt)
  );
}
