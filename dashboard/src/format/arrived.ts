// When a verdict arrived, short enough for a table column; and instants in full, for tooltips.
import { daysBetween, formatDate, formatTime } from "../../../lib/core/format-when.ts";

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "short" });

/** "now" for the first minute, "10:06" today, "Mon 09:40" for six days, then "17 Nov" (with the year if not this one). */
export function formatArrived(instant: string, now: Date): string {
  const at = new Date(instant);
  if (now.getTime() - at.getTime() < 60_000) return "now";
  const days = daysBetween(now, at);
  if (days === 0) return formatTime(at);
  return days > -7 ? `${WEEKDAY.format(at)} ${formatTime(at)}` : formatDate(at, now);
}

/** "Mon 23 Nov 2026, 09:40" in the reader's zone. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  const date = formatDate(at, new Date(0));
  return `${WEEKDAY.format(at)} ${date}, ${formatTime(at)}`;
}

/** The clock time of a moment in ms since the epoch, for "as of 10:20". */
export function formatAsOf(ms: number): string {
  return formatTime(new Date(ms));
}
