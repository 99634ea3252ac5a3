// Business time: how many minutes of office hours lie between two instants, in a time zone, across clock changes.
// Pure; runs in every context.

/** Office hours, the same on each business day. */
export interface BusinessHours {
  /** IANA name, for instance "Europe/Berlin". */
  timeZone: string;
  /** ISO days, 1 = Monday … 7 = Sunday. */
  days: readonly number[];
  /** Minutes after local midnight. */
  startMinute: number;
  endMinute: number;
}

/** Monday to Friday, 9 to 17. */
export const DEFAULT_BUSINESS_HOURS = {
  days: [1, 2, 3, 4, 5],
  startMinute: 9 * 60,
  endMinute: 17 * 60,
} as const;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** What a wall clock in the zone shows at the instant, as if it were UTC, in milliseconds. */
function wallClock(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (ms % 1000);
}

/** The instant at which a wall clock in the zone shows `wall`. In a gap of the clock change: just after it. */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return guess - (wallClock(guess, timeZone) - wall);
}

function isoDay(midnight: number): number {
  return ((new Date(midnight).getUTCDay() + 6) % 7) + 1;
}

/** Opening and closing instants of the business days from the one of `fromMs` on, without end. */
function* openings(fromMs: number, hours: BusinessHours): Generator<{ open: number; close: number }> {
  const firstMidnight = Math.floor(wallClock(fromMs, hours.timeZone) / DAY_MS) * DAY_MS;
  for (let midnight = firstMidnight; ; midnight += DAY_MS) {
    if (!hours.days.includes(isoDay(midnight))) continue;
    yield {
      open: instantOf(midnight + hours.startMinute * MINUTE_MS, hours.timeZone),
      close: instantOf(midnight + hours.endMinute * MINUTE_MS, hours.timeZone),
    };
  }
}

function isNever(hours: BusinessHours): boolean {
  return hours.endMinute <= hours.startMinute || !hours.days.some((day) => day >= 1 && day <= 7);
}

/** Whole minutes of office hours from `from` to `to`; 0 when `to` is not after `from`. */
export function businessMinutes(from: Date, to: Date, hours: BusinessHours): number {
  const start = from.getTime();
  const end = to.getTime();
  if (end <= start || isNever(hours)) return 0;
  let total = 0;
  for (const { open, close } of openings(start, hours)) {
    if (open >= end) break;
    total += Math.max(0, Math.min(end, close) - Math.max(start, open));
  }
  return Math.floor(total / MINUTE_MS);
}

/** Is the instant within office hours? The closing minute itself is not. */
export function isBusinessTime(at: Date, hours: BusinessHours): boolean {
  if (isNever(hours)) return false;
  const ms = at.getTime();
  for (const { open, close } of openings(ms, hours)) return ms >= open && ms < close;
  return false;
}

/**
 * The first instant by which `minutes` of office hours have passed since `from`.
 * @throws RangeError when there are no office hours at all.
 */
export function addBusinessMinutes(from: Date, minutes: number, hours: BusinessHours): Date {
  if (isNever(hours)) throw new RangeError("There are no office hours to count.");
  let left = minutes * MINUTE_MS;
  for (const { open, close } of openings(from.getTime(), hours)) {
    const start = Math.max(open, from.getTime());
    const here = Math.max(0, close - start);
    if (here >= left && close > from.getTime()) return new Date(start + left);
    left -= here;
  }
  return from;
}
