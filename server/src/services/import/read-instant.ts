// Reads the dates that export files hold. Impossible ones (31 February, month 13) are refused, never bent.
import { instantOfWall } from "./wall-time.ts";

const ISO_OFFSET =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/iu;
const ISO_LOCAL = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/u;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/iu;
const DOTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
const EPOCH = /^\d{10}(?:\d{3})?$/u;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** The wall-clock moment, or null when there is no such day or hour. */
function wall(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.getTime() : null;
}

const numbers = (match: RegExpExecArray, from: number): number[] =>
  match.slice(from, from + 6).map((part) => (part === undefined ? 0 : Number(part)));

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
}

function offsetMinutes(text: string): number {
  if (text.toUpperCase() === "Z") return 0;
  const digits = text.replace(":", "");
  const size = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith("-") ? -size : size;
}

function localWall(text: string): number | null | undefined {
  const iso = ISO_LOCAL.exec(text);
  if (iso !== null) {
    const [year = 0, month = 0, day = 0, hour, minute, second] = numbers(iso, 1);
    return wall(year, month, day, hour, minute, second);
  }
  const slashes = SLASHES.exec(text);
  if (slashes !== null) {
    const [first = 0, middle = 0, year = 0, hour = 0, minute, second] = numbers(slashes, 1);
    // Month first, as the vendors write it, unless only the other order is possible.
    const [month, day] = first > 12 && middle <= 12 ? [middle, first] : [first, middle];
    const clock = hourOf(hour, slashes[7]);
    return Number.isNaN(clock) ? null : wall(year, month, day, clock, minute, second);
  }
  const dots = DOTS.exec(text);
  if (dots !== null) {
    const [day = 0, month = 0, year = 0, hour, minute, second] = numbers(dots, 1);
    return wall(year, month, day, hour, minute, second);
  }
  return undefined;
}

function parse(text: string, zone: string): number | null {
  if (EPOCH.test(text)) return text.length === 10 ? Number(text) * 1000 : Number(text);
  const iso = ISO_OFFSET.exec(text);
  if (iso !== null) {
    const [year = 0, month = 0, day = 0, hour, minute, second] = numbers(iso, 1);
    const at = wall(year, month, day, hour, minute, second);
    return at === null ? null : at - offsetMinutes(iso[7] ?? "Z") * 60_000;
  }
  const at = localWall(text);
  return at === undefined || at === null ? null : instantOfWall(at, zone);
}

/**
 * The instant a text names, or null when it names none. Without an offset it is read as wall time in `zone`;
 * a bare day is its midnight there. `3/4/2026` is 4 March.
 */
export function readInstant(text: string, zone: string): Date | null {
  const at = parse(text.trim(), zone);
  return at === null || at < EARLIEST || at > LATEST ? null : new Date(at);
}

/** The calendar day of a text, `YYYY-MM-DD`, or null. An instant with an offset gives its day in `zone`. */
export function readDay(text: string, zone: string): string | null {
  const trimmed = text.trim();
  const local = localWall(trimmed);
  if (local !== undefined) return local === null ? null : new Date(local).toISOString().slice(0, 10);
  const at = readInstant(trimmed, zone);
  return at === null ? null : new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
}
