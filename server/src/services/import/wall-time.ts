// Wall-clock time in a time zone and back, for dates in files that name no offset.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** What a wall clock in the zone shows at the instant, in milliseconds as if it were UTC; whole seconds. */
export function wallClock(instant: number, zone: string): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

/** The instant at which a wall clock in the zone shows `wall`; in the gap of a clock change, just beside it. */
export function instantOfWall(wall: number, zone: string): number {
  // Two rounds settle the offset on either side of a change to or from summer time.
  let guess = wall;
  for (let round = 0; round < 2; round++) {
    const whole = Math.floor(guess / 1000) * 1000;
    guess += wall - (wallClock(whole, zone) + (guess - whole));
  }
  return guess;
}
