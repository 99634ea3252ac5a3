// The small scenes journeys are made of: a mail that is read or not, a visit, a webinar, a form.
import type { Channel } from "../lib/core/vocabulary.ts";
import { type CampaignKey, PLANS } from "./campaign-plans.ts";
import { duration, type JourneyLog } from "./journey-log.ts";

/** How far somebody goes: each step includes those before it. */
export type Interest = "none" | "opens" | "clicks" | "visits";

/** Some pages read one after the other, the last `minutesBefore` the given moment or starting at it. */
export function visit(
  log: JourneyLog,
  at: Date,
  campaign: CampaignKey | null,
  pages: readonly string[],
  channel: Channel = "web",
): void {
  let minutes = 0;
  for (const title of pages) {
    const seconds = log.chance.between(12, 240);
    log.add(at, { campaign, type: "page_viewed", channel, title, detail: duration(seconds) }, minutes);
    minutes += seconds / 60 + 0.2;
  }
}

/** A marketing mail and what came of it. Mail gateways open and click too: those are machine touches. */
export function mail(
  log: JourneyLog,
  at: Date,
  campaign: CampaignKey,
  subject: string,
  interest: Interest,
): void {
  const { chance } = log;
  const about = { campaign, channel: "email", title: subject } as const;
  log.add(at, { ...about, type: "email_sent" });
  if (chance.yes(0.16)) log.add(at, { ...about, type: "email_delivered" }, 0.2);
  if (chance.yes(0.45)) {
    log.add(
      at,
      { ...about, type: "email_opened", machine: true, detail: "Mail gateway" },
      chance.between(1, 3),
    );
    if (chance.yes(0.12)) {
      log.add(at, { ...about, type: "email_clicked", machine: true, detail: "Link scanner" }, 3.5);
    }
  }
  if (interest === "none") return;
  const readAfter = chance.between(20, 300);
  log.add(at, { ...about, type: "email_opened" }, readAfter);
  if (interest === "opens") return;
  log.add(at, { ...about, type: "email_clicked" }, readAfter + 1);
  if (interest === "clicks") return;
  const read = new Date(at.getTime() + (readAfter + 1.2) * 60_000);
  visit(log, read, campaign, PLANS[campaign].pages.slice(0, chance.between(1, 3)));
}

/** A form, with the visit that led to it right before. */
export function form(
  log: JourneyLog,
  at: Date,
  campaign: CampaignKey,
  name: string,
  channel: Channel = "web",
): void {
  const before = new Date(at.getTime() - 9 * 60_000);
  visit(log, before, campaign, PLANS[campaign].pages.slice(0, 2));
  log.add(at, { campaign, type: "form_submitted", channel, title: name });
}

/** Registered, and stayed so many of 45 minutes; 0 means did not come. */
export function webinar(log: JourneyLog, registered: Date, held: Date, stayedMinutes: number): void {
  const about = { campaign: "line-stops", channel: "webinar", title: "Line stops" } as const;
  log.add(registered, { ...about, type: "event_registered" });
  if (stayedMinutes === 0) return;
  log.add(held, { ...about, type: "event_attended", detail: `${stayedMinutes} of 45 min` });
}

/** An advertisement, the pages behind it and, if they go so far, the form. */
export function fromAd(log: JourneyLog, at: Date, keyword: string, goesOn: boolean): void {
  const campaign = "paid-search";
  log.add(at, { campaign, type: "ad_clicked", channel: "paid_search", title: keyword });
  visit(log, new Date(at.getTime() + 5_000), campaign, PLANS[campaign].pages.slice(0, goesOn ? 3 : 1));
  if (goesOn) log.add(at, { campaign, type: "form_submitted", channel: "web", title: "Talk to us" }, 14);
}
