// What happened to the people of the practice mailbox, written by hand: they are the ones that are looked at.
import type { PROSPECTS } from "./cast.ts";
import { type DayAt, danaJourney, sent } from "./dana.ts";
import { form, fromAd, mail, visit, webinar } from "./episodes.ts";
import type { JourneyLog } from "./journey-log.ts";
import type { JourneyFrame } from "./journeys.ts";
import { workingDayBefore } from "./local-time.ts";

type CastKey = keyof typeof PROSPECTS;
type Writer = (log: JourneyLog, day: DayAt, frame: JourneyFrame) => void;

const thekla: Writer = (log, day) => {
  form(log, day(150, 10, 20), "downtime-audit", "Downtime audit");
  log.add(day(146, 14), {
    campaign: null,
    type: "meeting",
    channel: "phone",
    title: "First meeting",
    detail: "25 min",
  });
  mail(log, day(90, 9), "food-nurture", "Where food lines stop", "none");
  mail(log, day(61, 9), "food-nurture", "Oststrand Dairy, five months on", "opens");
  mail(log, day(20, 9), "line-stops", "Line stops: your seat", "clicks");
  webinar(log, day(19, 10, 4), day(8, 15), 45);
  log.add(day(6, 12, 15), {
    campaign: "line-stops",
    type: "content_viewed",
    channel: "email",
    title: "Recording: Line stops",
    detail: "12 min",
  });
  visit(log, day(3, 9, 10), "food-nurture", ["Live on one line in 30 days", "Pricing", "How it works"]);
  log.add(day(2, 8, 52), {
    campaign: "food-nurture",
    type: "email_replied",
    channel: "email",
    title: "Live on one line in 30 days",
    detail: "“Budget is through. Who do I talk to?”",
  });
};

const WRITERS: Readonly<Record<CastKey, Writer>> = {
  dana: danaJourney,
  thekla,
  ilse: (log, day) => {
    mail(log, day(48, 9), "food-nurture", "Where food lines stop", "opens");
    mail(log, day(17, 10), "line-stops", "Line stops: your seat", "clicks");
    webinar(log, day(16, 11, 30), day(8, 15), 22);
    mail(log, day(5, 10), "line-stops", "Recording: Line stops", "clicks");
  },
  nils: (log, day) => {
    visit(log, day(7, 14, 10), "downtime-audit", ["Security", "How it works"], "organic_search");
    log.add(day(7, 14, 22), {
      campaign: null,
      type: "content_downloaded",
      channel: "web",
      title: "Security sheet: ports, data flows, test report",
      detail: "PDF, 4 pages",
    });
  },
  ruben: (log, day) => {
    fromAd(log, day(3, 13, 5), "line stop cost", true);
    mail(log, day(2, 9), "paid-search", "Your question to Fernhill", "clicks");
    log.add(day(2, 15, 30), {
      campaign: "paid-search",
      type: "chat",
      channel: "chat",
      title: "Chat on Pricing",
      detail: "5 messages",
    });
  },
  sunniva: (log, day) => {
    log.add(day(58, 9), {
      campaign: "partner-list",
      type: "other",
      channel: "partner",
      title: "Letter by Halmer Automation",
      detail: "Printed, with sample",
    });
    mail(log, day(52, 9), "partner-list", "Introduction by Halmer Automation", "clicks");
    form(log, day(51, 16, 4), "benchmark", "Benchmark report");
  },
  marek: (log, day) => {
    form(log, day(27, 9, 40), "benchmark", "Benchmark report");
    log.add(day(27, 9, 42), {
      campaign: "benchmark",
      type: "product_signup",
      channel: "product",
      title: "Trial of one line",
      detail: "14 days",
    });
    mail(log, day(20, 9), "line-stops", "Line stops: your seat", "visits");
    webinar(log, day(19, 14), day(8, 15), 38);
    log.add(day(6, 10, 30), {
      campaign: null,
      type: "call",
      channel: "phone",
      title: "Discovery call",
      detail: "18 min",
    });
  },
  yewande: (log, day) => {
    mail(log, day(118, 9), "food-nurture", "Where food lines stop", "visits");
    log.add(day(104, 9, 30), {
      campaign: "roadshow",
      type: "event_registered",
      channel: "event",
      title: "Plant roadshow, Hanover",
    });
    log.add(day(96, 9, 30), {
      campaign: "roadshow",
      type: "event_attended",
      channel: "event",
      title: "Plant roadshow, Hanover",
      detail: "Half day, line 2 demo",
    });
    form(log, day(95, 8, 15), "downtime-audit", "Downtime audit");
    log.add(day(90, 14), {
      campaign: null,
      type: "meeting",
      channel: "phone",
      title: "First meeting",
      detail: "45 min",
    });
    log.add(day(44, 10), {
      campaign: null,
      type: "meeting",
      channel: "event",
      title: "Visit to line 2, Harrowmere",
      detail: "3 h",
    });
    log.add(day(9, 13, 30), {
      campaign: null,
      type: "meeting",
      channel: "phone",
      title: "Pilot review",
      detail: "50 min",
    });
    visit(log, day(2, 17, 5), null, ["Pricing", "Security"], "direct");
  },
  pia: (log, day) => {
    form(log, day(36, 11, 10), "benchmark", "Benchmark report");
    mail(log, day(30, 9), "benchmark", "Where your plant stands", "opens");
    for (const ago of [24, 21, 17]) {
      log.add(day(ago, 10, 15), {
        campaign: null,
        type: "call",
        channel: "phone",
        title: "Call",
        detail: "No answer",
      });
    }
  },
  ottoline: (log, day) => {
    for (const [ago, subject] of [
      [75, "Fernhill news: summer"],
      [12, "Fernhill news: autumn"],
    ] as const) {
      sent(log, day(ago, 9), "spring-news", subject, true);
    }
  },
};

/** Fills the log of one person of the cast. */
export function castJourney(log: JourneyLog, frame: JourneyFrame, key: CastKey): void {
  const day = (ago: number, hour: number, minute = 0) =>
    workingDayBefore(frame.now, frame.zone, ago, hour, minute);
  WRITERS[key](log, day, frame);
}
