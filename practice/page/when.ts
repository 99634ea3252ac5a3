// Dates of the practice mails: counted back from today, so that the mailbox never looks old.
import type { Message } from "../conversation.ts";

const DAY = 86_400_000;

/** The moment a message was sent. */
export function sentAt(message: Pick<Message, "daysAgo" | "time">): Date {
  const day = new Date(Date.now() - message.daysAgo * DAY);
  const [hours = 0, minutes = 0] = message.time.split(":").map(Number);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes);
}

/** Short form for lists: the time today, the weekday this week, the date before. */
export function shortDate(message: Pick<Message, "daysAgo" | "time">): string {
  if (message.daysAgo === 0) return message.time;
  const style: Intl.DateTimeFormatOptions =
    message.daysAgo < 7 ? { weekday: "short" } : { day: "numeric", month: "short" };
  return sentAt(message).toLocaleDateString("en-GB", style);
}

/** Full form for titles. */
export function fullDate(message: Pick<Message, "daysAgo" | "time">): string {
  return sentAt(message).toLocaleString("en-GB", { dateStyle: "full", timeStyle: "short" });
}
