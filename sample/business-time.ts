// Clocks of the sample, set so that they read sensibly at any hour.
import { addBusinessMinutes, DEFAULT_BUSINESS_HOURS } from "../lib/core/business-time.ts";
import { atLocalTime, isWeekend } from "./local-time.ts";

/** The hours the sample workspace is set to. */
export const BUSINESS_HOURS = { ...DEFAULT_BUSINESS_HOURS, days: [...DEFAULT_BUSINESS_HOURS.days] };

const MINUTE = 60_000;

function minutesBefore(from: Date, zone: string, minutes: number): Date {
  let left = minutes * MINUTE;
  for (let day = 0; ; day--) {
    const noon = atLocalTime(from, zone, day, 12, 0);
    if (isWeekend(noon, zone)) continue;
    const open = atLocalTime(noon, zone, 0, 0, BUSINESS_HOURS.startMinute).getTime();
    const close = atLocalTime(noon, zone, 0, 0, BUSINESS_HOURS.endMinute).getTime();
    const until = Math.min(from.getTime(), close);
    const room = Math.max(0, until - open);
    if (room > 0 && left <= room) return new Date(until - left);
    left -= room;
  }
}

/** The instant `minutes` of business time after (or, if negative, before) `from`. */
export function shiftBusinessMinutes(from: Date, zone: string, minutes: number): Date {
  if (minutes < 0) return minutesBefore(from, zone, -minutes);
  return addBusinessMinutes(from, minutes, { ...BUSINESS_HOURS, timeZone: zone });
}
