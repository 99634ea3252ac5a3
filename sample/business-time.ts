// Business time of the sample workspace, to set clocks so that they read sensibly at any hour.
import { atLocalTime, isWeekend } from "./local-time.ts";

/** As the server keeps them: 1 = Monday … 7 = Sunday, minutes after midnight. */
export const BUSINESS_HOURS = { days: [1, 2, 3, 4, 5], startMinute: 9 * 60, endMinute: 17 * 60 };

const MINUTE = 60_000;

function openingOf(day: Date, zone: string): { from: number; to: number } | null {
  if (isWeekend(day, zone)) return null;
  const at = (minute: number) => atLocalTime(day, zone, 0, Math.floor(minute / 60), minute % 60).getTime();
  return { from: at(BUSINESS_HOURS.startMinute), to: at(BUSINESS_HOURS.endMinute) };
}

/** The instant `minutes` of business time after (or, if negative, before) `from`. */
export function shiftBusinessMinutes(from: Date, zone: string, minutes: number): Date {
  const step = minutes < 0 ? -1 : 1;
  let left = Math.abs(minutes) * MINUTE;
  let at = from.getTime();
  for (let day = 0; ; day += step) {
    const hours = openingOf(atLocalTime(from, zone, day, 12, 0), zone);
    if (hours === null) continue;
    const room = step > 0 ? hours.to - Math.max(at, hours.from) : Math.min(at, hours.to) - hours.from;
    if (room <= 0) continue;
    if (left <= room)
      return new Date(step > 0 ? Math.max(at, hours.from) + left : Math.min(at, hours.to) - left);
    left -= room;
    at = step > 0 ? hours.to : hours.from;
  }
}
