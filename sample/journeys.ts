// What happened to the invented people over 180 days: one or two campaigns each, as far as they cared to go.
import type { CampaignKey } from "./campaign-plans.ts";
import { PLANS } from "./campaign-plans.ts";
import { form, fromAd, type Interest, mail, visit, webinar } from "./episodes.ts";
import type { JourneyLog } from "./journey-log.ts";
import { workingDayBefore } from "./local-time.ts";
import type { SampleCompany } from "./model.ts";

/** How much somebody cares, from mail that is never read to asking for a call. */
export type Warmth = "cold" | "warm" | "hot";

export interface JourneyFrame {
  now: Date;
  zone: string;
}

const KEYWORDS = [
  "predictive maintenance",
  "line stop cost",
  "bearing failure warning",
  "condition monitoring",
];
const WARMTH_STEPS: Readonly<Record<Warmth, readonly Interest[]>> = {
  cold: ["none", "none", "none", "opens"],
  warm: ["none", "opens", "opens", "clicks", "visits"],
  hot: ["opens", "clicks", "visits", "visits"],
};

type Scene = (log: JourneyLog, frame: JourneyFrame, daysAgo: number, warmth: Warmth) => void;

function moment(log: JourneyLog, frame: JourneyFrame, daysAgo: number): Date {
  const { chance } = log;
  return workingDayBefore(frame.now, frame.zone, daysAgo, chance.between(8, 16), chance.between(0, 59));
}

function mails(
  log: JourneyLog,
  frame: JourneyFrame,
  campaign: CampaignKey,
  daysAgo: number,
  warmth: Warmth,
): void {
  let day = daysAgo;
  for (const subject of PLANS[campaign].mails) {
    if (day < 1) return;
    mail(log, moment(log, frame, day), campaign, subject, log.chance.pick(WARMTH_STEPS[warmth]));
    day -= log.chance.between(7, 18);
  }
}

const SCENES: Readonly<Record<CampaignKey, Scene>> = {
  "downtime-audit": (log, frame, day, warmth) => {
    mails(log, frame, "downtime-audit", day, warmth);
    if (warmth === "cold") return;
    const at = moment(log, frame, Math.max(2, day - 20));
    log.add(
      at,
      {
        campaign: "downtime-audit",
        type: "social_engaged",
        channel: "paid_social",
        title: "Cost of one stop",
        detail: "Commented",
      },
      -600,
    );
    if (warmth === "hot") form(log, at, "downtime-audit", "Downtime audit");
  },
  "line-stops": (log, frame, _day, warmth) => {
    mails(log, frame, "line-stops", 24, warmth);
    if (warmth === "cold" && log.chance.yes(0.7)) return;
    const held = workingDayBefore(frame.now, frame.zone, 8, 15, 0);
    const stayed = warmth === "cold" || log.chance.yes(0.3) ? 0 : log.chance.between(14, 45);
    webinar(log, moment(log, frame, log.chance.between(12, 22)), held, stayed);
    if (stayed > 30)
      log.add(moment(log, frame, 5), {
        campaign: "line-stops",
        type: "content_viewed",
        channel: "email",
        title: "Recording: Line stops",
        detail: `${log.chance.between(3, 30)} min`,
      });
  },
  "food-nurture": (log, frame, day, warmth) => {
    mails(log, frame, "food-nurture", day, warmth);
    if (warmth !== "cold")
      log.add(moment(log, frame, Math.max(2, day - 16)), {
        campaign: "food-nurture",
        type: "content_downloaded",
        channel: "web",
        title: "Food and drink: where lines stop",
        detail: "PDF, 8 pages",
      });
  },
  roadshow: (log, frame, _day, warmth) => {
    mails(log, frame, "roadshow", 62, warmth);
    if (warmth === "cold") return;
    const about = { campaign: "roadshow", channel: "event", title: "Plant roadshow, Hanover" } as const;
    log.add(moment(log, frame, log.chance.between(48, 56)), { ...about, type: "event_registered" });
    if (log.chance.yes(0.7))
      log.add(workingDayBefore(frame.now, frame.zone, 40, 9, 30), {
        ...about,
        type: "event_attended",
        detail: "Half day, line 2 demo",
      });
  },
  "paid-search": (log, frame, day, warmth) => {
    const goesOn = warmth === "hot";
    fromAd(log, moment(log, frame, day), log.chance.pick(KEYWORDS), goesOn);
    if (warmth === "warm")
      log.add(moment(log, frame, Math.max(1, day - 3)), {
        campaign: "paid-search",
        type: "chat",
        channel: "chat",
        title: "Chat on Pricing",
        detail: `${log.chance.between(3, 11)} messages`,
      });
    if (goesOn)
      mail(
        log,
        moment(log, frame, Math.max(1, day - 1)),
        "paid-search",
        "Your question to Fernhill",
        "visits",
      );
  },
  "partner-list": (log, frame, day, warmth) => {
    const [first, second] = PLANS["partner-list"].mails;
    const about = { campaign: "partner-list", channel: "email" } as const;
    if (first === undefined || second === undefined) return;
    const at = moment(log, frame, day);
    mail(log, at, "partner-list", first, warmth === "cold" ? "none" : "clicks");
    const leaves = warmth === "cold" ? log.chance.next() : 1;
    if (leaves < 0.3) {
      log.add(at, { ...about, type: "email_bounced", title: first, detail: "Mailbox full" }, 0.5);
    } else if (leaves < 0.6) {
      log.add(at, { ...about, type: "email_unsubscribed", title: first }, log.chance.between(30, 600));
    } else if (day > 12) {
      const next = moment(log, frame, day - 11);
      mail(log, next, "partner-list", second, log.chance.pick(WARMTH_STEPS[warmth]));
    }
    log.add(
      at,
      {
        campaign: "partner-list",
        type: "other",
        channel: "partner",
        title: "Letter by Halmer Automation",
        detail: "Printed, with sample",
      },
      -3 * 1440,
    );
  },
  benchmark: (log, frame, day, warmth) => {
    mails(log, frame, "benchmark", Math.min(day, 90), warmth);
    if (warmth === "cold") return;
    const at = moment(log, frame, Math.max(2, Math.min(day, 88) - 6));
    form(log, at, "benchmark", "Benchmark report");
    log.add(
      at,
      {
        campaign: "benchmark",
        type: "content_downloaded",
        channel: "web",
        title: "Maintenance benchmark 2026",
        detail: "PDF, 64 pages",
      },
      1,
    );
    if (warmth === "hot" && log.chance.yes(0.5))
      log.add(
        at,
        {
          campaign: "benchmark",
          type: "product_signup",
          channel: "product",
          title: "Trial of one line",
          detail: "14 days",
        },
        2880,
      );
  },
  "spring-news": (log, frame, _day, warmth) => {
    PLANS["spring-news"].mails.forEach((subject, index) => {
      mail(
        log,
        moment(log, frame, 165 - index * 70),
        "spring-news",
        subject,
        log.chance.pick(WARMTH_STEPS[warmth]),
      );
    });
  },
};

/** Fills the log of one invented person. */
export function journey(
  log: JourneyLog,
  frame: JourneyFrame,
  company: SampleCompany,
  campaigns: readonly CampaignKey[],
  warmth: Warmth,
): void {
  for (const campaign of campaigns) SCENES[campaign](log, frame, log.chance.between(4, 150), warmth);
  if (warmth === "cold") return;
  if (log.chance.yes(0.5))
    visit(log, moment(log, frame, log.chance.between(1, 25)), null, ["Pricing", "How it works"], "direct");
  if (log.chance.yes(0.2))
    log.add(moment(log, frame, log.chance.between(1, 60)), {
      campaign: null,
      type: "social_engaged",
      channel: "organic_social",
      title: `Post about ${company.industry.toLowerCase()}`,
      detail: "Liked",
    });
}
