// Puts touches into days, with machine touches folded: under the mail they belong to, else under their day.
import type { Touchpoint } from "../../../lib/contracts/prospect.ts";
import { daysBetween } from "../../../lib/core/format-when.ts";

export interface TouchEntry {
  touch: Touchpoint;
  /** Opens and clicks by proxies and bots of this very mail. */
  machine: Touchpoint[];
}

export interface TouchDay {
  /** Instant of the day's newest touch. */
  at: string;
  entries: TouchEntry[];
  /** Machine touches whose mail is not among the touches of the day. */
  machine: Touchpoint[];
}

/** Id of a touch's element, for the links of "why now". */
export function touchAnchor(touchId: string): string {
  return `touch-${touchId}`;
}

function belongsTo(machine: Touchpoint, touch: Touchpoint): boolean {
  return (
    touch.type.startsWith("email_") &&
    machine.title !== null &&
    machine.title === touch.title &&
    machine.campaign?.id === touch.campaign?.id
  );
}

/** Touches newest first, as they come; days newest first, in the reader's zone. */
export function groupByDay(touches: readonly Touchpoint[]): TouchDay[] {
  const days: TouchDay[] = [];
  for (const touch of touches) {
    let day = days.at(-1);
    if (day === undefined || daysBetween(new Date(day.at), new Date(touch.occurredAt)) !== 0) {
      day = { at: touch.occurredAt, entries: [], machine: [] };
      days.push(day);
    }
    if (touch.machine) day.machine.push(touch);
    else day.entries.push({ touch, machine: [] });
  }
  for (const day of days) {
    day.machine = day.machine.filter((machine) => {
      const mail = day.entries.findLast((entry) => belongsTo(machine, entry.touch));
      mail?.machine.push(machine);
      return mail === undefined;
    });
  }
  return days;
}
