// Business time against a slow count, and at the places where clocks change.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBusinessMinutes,
  type BusinessHours,
  businessMinutes,
  DEFAULT_BUSINESS_HOURS,
  isBusinessTime,
} from "../../../lib/core/business-time.ts";

const berlin: BusinessHours = { ...DEFAULT_BUSINESS_HOURS, timeZone: "Europe/Berlin" };
const minutes = (from: string, to: string, hours = berlin) =>
  businessMinutes(new Date(from), new Date(to), hours);

describe("minutes between two instants", () => {
  test.each([
    ["within a morning", "2026-11-23T08:30:00Z", "2026-11-23T10:40:00Z", 130],
    ["from before opening", "2026-11-23T05:00:00Z", "2026-11-23T09:00:00Z", 60],
    ["to after closing", "2026-11-23T15:00:00Z", "2026-11-23T22:00:00Z", 60],
    ["over a night", "2026-11-23T15:30:00Z", "2026-11-24T08:30:00Z", 60],
    ["over a weekend", "2026-11-20T15:00:00Z", "2026-11-23T09:00:00Z", 120],
    ["on a Sunday", "2026-11-22T08:00:00Z", "2026-11-22T16:00:00Z", 0],
    ["backwards", "2026-11-23T10:00:00Z", "2026-11-23T09:00:00Z", 0],
    ["over the end of summer time", "2026-10-23T14:00:00Z", "2026-10-26T09:00:00Z", 120],
    ["over the start of summer time", "2026-03-27T15:00:00Z", "2026-03-30T08:00:00Z", 120],
  ])("%s", (_, from, to, expected) => {
    expect(minutes(from, to)).toBe(expected);
  });

  test("hours at night lose the hour that the clock skips", () => {
    const nights = { timeZone: "Europe/Berlin", days: [7], startMinute: 0, endMinute: 6 * 60 };
    expect(minutes("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z", nights)).toBe(5 * 60);
    expect(minutes("2026-10-24T00:00:00Z", "2026-10-26T12:00:00Z", nights)).toBe(7 * 60);
  });

  test("without office hours there is no business time", () => {
    expect(minutes("2026-11-23T00:00:00Z", "2026-12-23T00:00:00Z", { ...berlin, days: [] })).toBe(0);
    expect(isBusinessTime(new Date("2026-11-23T10:00:00Z"), { ...berlin, days: [] })).toBe(false);
    expect(() => addBusinessMinutes(new Date(), 1, { ...berlin, days: [] })).toThrow(RangeError);
  });
});

/** Counts minute by minute what a wall clock shows, the slow and obvious way. */
function slowMinutes(from: Date, to: Date, hours: BusinessHours): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: hours.timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const names = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += 60_000) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const minute = Number(parts.hour) * 60 + Number(parts.minute);
    const isOpen = minute >= hours.startMinute && minute < hours.endMinute;
    if (isOpen && hours.days.includes(names.indexOf(parts.weekday ?? ""))) count += 1;
  }
  return count;
}

const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "UTC",
);
/** Whole minutes of 2026. */
const start = fc
  .integer({ min: 0, max: 365 * 1440 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));

describe("for any zone and span", () => {
  test("it is what a minute-by-minute count gives", () => {
    fc.assert(
      fc.property(zones, start, fc.integer({ min: 0, max: 5 * 1440 }), (timeZone, from, length) => {
        const hours = { ...berlin, timeZone };
        const to = new Date(from.getTime() + length * 60_000);
        expect(businessMinutes(from, to, hours)).toBe(slowMinutes(from, to, hours));
      }),
      { numRuns: 40 },
    );
  });

  test("adding minutes and counting them are each other's inverse", () => {
    fc.assert(
      fc.property(zones, start, fc.integer({ min: 1, max: 3000 }), (timeZone, from, length) => {
        const hours = { ...berlin, timeZone };
        const by = addBusinessMinutes(from, length, hours);
        expect(businessMinutes(from, by, hours)).toBe(length);
        expect(businessMinutes(from, new Date(by.getTime() - 60_000), hours)).toBe(length - 1);
      }),
      { numRuns: 100 },
    );
  });
});
