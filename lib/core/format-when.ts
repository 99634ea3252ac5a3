// Points in time as Baton writes them, in the reader's zone: "today 08:12", "yesterday", "Mon 23", "17 Nov".

const DAY_MS = 86_400_000;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Calendar days from `now` to `date`, in the reader's zone; negative in the past. */
export function daysBetween(now: Date, date: Date): number {
  const from = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const to = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((to - from) / DAY_MS);
}

/** "08:12". */
export function formatTime(date: Date): string {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** So many days ahead a day and a month say it all, even across New Year. */
const NEAR_DAYS = 300;

/** "17 Nov", with the year when it is not this year's and not in the coming months. */
export function formatDate(date: Date, now: Date): string {
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`;
  const ahead = daysBetween(now, date);
  const near = ahead >= 0 && ahead < NEAR_DAYS;
  return near || date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** A calendar day `YYYY-MM-DD` as "15 Jan", with the year when it is far off; text that is no day stays as it is. */
export function formatDay(isoDay: string, now: Date): string {
  const [year, month, day] = isoDay.slice(0, 10).split("-").map(Number);
  if (!year || !month || !day) return isoDay;
  return formatDate(new Date(year, month - 1, day), now);
}

/** "today 08:12", "yesterday", "Sat 21", "17 Nov", "17 Nov 2025"; ahead: "tomorrow 09:00", "Tue 1 Dec". */
export function formatWhen(instant: string, now: Date): string {
  const date = new Date(instant);
  const days = daysBetween(now, date);
  if (days === 0) return `today ${formatTime(date)}`;
  if (days === -1) return "yesterday";
  if (days === 1) return `tomorrow ${formatTime(date)}`;
  const weekday = WEEKDAYS[date.getDay()];
  if (days > 1 && days < NEAR_DAYS) return `${weekday} ${formatDate(date, now)}`;
  if (days < 0 && days > -7) return `${weekday} ${date.getDate()}`;
  return formatDate(date, now);
}

/** Time alone on the same day, otherwise like `formatWhen`; for "since", "saved", "as of". */
export function formatSince(instant: string, now: Date): string {
  const date = new Date(instant);
  const days = daysBetween(now, date);
  if (days === 0) return formatTime(date);
  return days > -7 && days < 0 ? `${formatWhen(instant, now)} ${formatTime(date)}` : formatDate(date, now);
}

/** Heading of a day in a list: "Today", "Mon 23" for two weeks, then "2 Sep". */
export function formatDayHeading(instant: string, now: Date): string {
  const date = new Date(instant);
  const days = daysBetween(now, date);
  if (days === 0) return "Today";
  if (days < 0 && days > -14) return `${WEEKDAYS[date.getDay()]} ${date.getDate()}`;
  return formatDate(date, now);
}

/** "26 min", "3 h", "2 days": how old a copy is. Under one minute is "under 1 min". */
export function formatAge(instant: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000);
  if (minutes < 1) return "under 1 min";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}

/** A calendar day `YYYY-MM-DD` in the reader's zone. */
export function toIsoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The same day `months` later; the last day of the month when that day does not exist. */
export function addMonths(date: Date, months: number): Date {
  const target = new Date(date.getFullYear(), date.getMonth() + months, 1);
  const last = new Date(target.getFullYear(), target.getMonth() + 1, 0).getDate();
  target.setDate(Math.min(date.getDate(), last));
  return target;
}
