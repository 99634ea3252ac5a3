// "Why now", until there are scoring rules: what the person did, in one sentence each. Pure.
import { TOUCH_WEIGHT, type TouchType } from "../../../../lib/core/vocabulary.ts";

/** What a sentence needs to know of a touch. */
export interface WhyTouch {
  id: string;
  type: TouchType;
  title: string | null;
  detail: string | null;
  occurred_at: Date;
  machine: boolean;
}

export interface WhyNowLine {
  text: string;
  touchId: string;
  occurredAt: string;
}

const AT_MOST = 3;
const DAY_MS = 86_400_000;
const TITLE_MAX = 160;
/** "41 of 45 min" */
const STAY = /^\d+ of \d+ min$/u;

const quoted = (title: string): string => `“${title}”`;

/** Sentence with a title and without one. Types of weight 0 never get here. */
const SENTENCE: Partial<Record<TouchType, { titled: (title: string) => string; bare: string }>> = {
  form_submitted: { titled: (t) => `Asked for ${quoted(t)}`, bare: "Sent a form" },
  meeting: { titled: (t) => `Met sales: ${quoted(t)}`, bare: "Met sales" },
  product_signup: { titled: (t) => `Signed up for ${t}`, bare: "Signed up" },
  email_replied: { titled: (t) => `Replied to ${quoted(t)}`, bare: "Replied to an e-mail" },
  chat: { titled: (t) => `Chatted about ${quoted(t)}`, bare: "Chatted on the site" },
  event_attended: { titled: (t) => `Attended ${quoted(t)}`, bare: "Attended an event" },
  content_downloaded: { titled: (t) => `Downloaded ${quoted(t)}`, bare: "Downloaded content" },
  call: { titled: (t) => `Spoke by phone: ${quoted(t)}`, bare: "Spoke by phone" },
  event_registered: { titled: (t) => `Registered for ${quoted(t)}`, bare: "Registered for an event" },
  content_viewed: { titled: (t) => `Viewed ${quoted(t)}`, bare: "Viewed content" },
  email_clicked: { titled: (t) => `Clicked in ${quoted(t)}`, bare: "Clicked in an e-mail" },
  page_viewed: { titled: (t) => `Viewed ${t}`, bare: "Viewed a page" },
  ad_clicked: { titled: (t) => `Clicked the ad ${quoted(t)}`, bare: "Clicked an ad" },
  social_engaged: { titled: (t) => `Responded to ${quoted(t)}`, bare: "Responded on social media" },
  email_opened: { titled: (t) => `Opened ${quoted(t)}`, bare: "Opened an e-mail" },
};

/** " 3 times in 6 days"; empty for one touch. */
function repetition(count: number, oldest: Date, newest: Date): string {
  if (count < 2) return "";
  const days = Math.max(1, Math.ceil((newest.getTime() - oldest.getTime()) / DAY_MS));
  return ` ${count} times in ${days === 1 ? "1 day" : `${days} days`}`;
}

function sentence(newest: WhyTouch, count: number, oldest: Date): string {
  const words = SENTENCE[newest.type];
  const title = newest.title?.trim().slice(0, TITLE_MAX) || null;
  const detail = newest.detail?.trim() ?? "";
  if (newest.type === "event_attended" && count === 1 && STAY.test(detail)) {
    return title === null ? `Stayed ${detail} in an event` : `Stayed ${detail} in ${quoted(title)}`;
  }
  if (words === undefined) return title ?? newest.type;
  return (title === null ? words.bare : words.titled(title)) + repetition(count, oldest, newest.occurred_at);
}

/**
 * At most three lines, newest first. Chosen by weight of type, ties to the newest; the same thing done several
 * times is one line. Machine touches and what marketing did itself never count. Pass the last 90 days.
 */
export function whyNow(touches: readonly WhyTouch[]): WhyNowLine[] {
  const groups = new Map<string, WhyTouch[]>();
  for (const touch of touches) {
    if (touch.machine || TOUCH_WEIGHT[touch.type] === 0) continue;
    const key = `${touch.type}\n${touch.title?.trim() ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), touch]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => b.occurred_at.getTime() - a.occurred_at.getTime());
    const newest = sorted[0];
    const oldest = sorted.at(-1);
    return newest === undefined || oldest === undefined ? [] : [{ newest, oldest, count: sorted.length }];
  });
  const byTime = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    b.newest.occurred_at.getTime() - a.newest.occurred_at.getTime();
  return lines
    .toSorted((a, b) => TOUCH_WEIGHT[b.newest.type] - TOUCH_WEIGHT[a.newest.type] || byTime(a, b))
    .slice(0, AT_MOST)
    .toSorted(byTime)
    .map(({ newest, oldest, count }) => ({
      text: sentence(newest, count, oldest.occurred_at),
      touchId: newest.id,
      occurredAt: newest.occurred_at.toISOString(),
    }));
}
