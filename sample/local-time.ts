// Wall-clock time of the workspace's zone, for sample events that must fall on a working day or at nine.

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock at `instant`, given as if it were UTC. */
function wallClock(instant: Date, zone: string): Date {
  const part = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map((p) => [p.type, Number(p.value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  return new Date(Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")));
}

/** The instant at which the zone's clock shows `hour:minute`, `days` after the day of `instant`. */
export function atLocalTime(instant: Date, zone: string, days: number, hour: number, minute: number): Date {
  const day = wallClock(instant, zone);
  const wanted = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days, hour, minute);
  // Two rounds settle the offset on either side of a change to or from summer time.
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    guess += wanted - wallClock(new Date(guess), zone).getTime();
  }
  return new Date(guess);
}

/** Saturday or Sunday in the zone? */
export function isWeekend(instant: Date, zone: string): boolean {
  return [0, 6].includes(wallClock(instant, zone).getUTCDay());
}

/** The calendar day in the zone, `YYYY-MM-DD`, `days` later. */
export function localDay(instant: Date, zone: string, days = 0): string {
  return new Date(wallClock(instant, zone).getTime() + days * DAY).toISOString().slice(0, 10);
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
