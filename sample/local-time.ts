// Wall-clock time of the workspace's zone, for sample events that must fall on a working day or at nine.
import { instantOfWall, wallClock } from "../server/src/services/import/wall-time.ts";

const DAY = 86_400_000;
/** The instant at which the zone's clock shows `hour:minute`, `days` after the day of `instant`. */
export function atLocalTime(instant: Date, zone: string, days: number, hour: number, minute: number): Date {
  const day = new Date(wallClock(instant.getTime(), zone));
  const wall = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days, hour, minute);
  return new Date(instantOfWall(wall, zone));
}

/** Saturday or Sunday in the zone? */
export function isWeekend(instant: Date, zone: string): boolean {
  return [0, 6].includes(new Date(wallClock(instant.getTime(), zone)).getUTCDay());
}

/** The calendar day in the zone, `YYYY-MM-DD`, `days` later. */
export function localDay(instant: Date, zone: string, days = 0): string {
  return new Date(wallClock(instant.getTime(), zone) + days * DAY).toISOString().slice(0, 10);
}

/** Milliseconds since the zone's midnight. */
export function sinceMidnight(instant: Date, zone: string): number {
  return instant.getTime() - atLocalTime(instant, zone, 0, 0, 0).getTime();
}

/** `hour:minute` on the working day that lies `days` before `instant` or, on a weekend, on the Friday before. */
export function workingDayBefore(
  instant: Date,
  zone: string,
  days: number,
  hour: number,
  minute: number,
): Date {
  let at = atLocalTime(instant, zone, -days, hour, minute);
  while (isWeekend(at, zone)) at = atLocalTime(at, zone, -1, hour, minute);
  return at;
}
