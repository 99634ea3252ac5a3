// Dana Orrell, whom every first visit looks at: an MQL of today whose clock runs.
import type { JourneyLog, TouchNote } from "./journey-log.ts";
import type { JourneyFrame } from "./journeys.ts";
import { sinceMidnight } from "./local-time.ts";

const MINUTE = 60_000;
/** Today's form came so long ago, or in the first part of a day that is younger than that. */
const FORM_BEFORE_NOW = 128 * MINUTE;

/** When Dana sent the form: today, whatever the hour. */
export function danaFormAt(frame: JourneyFrame): Date {
  const today = sinceMidnight(frame.now, frame.zone);
  return new Date(frame.now.getTime() - Math.min(FORM_BEFORE_NOW, today * 0.6));
}

/** Gives the working day `ago` days back at a time of day. */
export type DayAt = (ago: number, hour: number, minute?: number) => Date;

/** Notes a mail, with a gateway's machine open two minutes later if asked. */
export function sent(
  log: JourneyLog,
  at: Date,
  campaign: TouchNote["campaign"],
  title: string,
  machineOpen = false,
): void {
  log.add(at, { campaign, type: "email_sent", channel: "email", title });
  if (machineOpen) {
    log.add(
      at,
      { campaign, type: "email_opened", channel: "email", title, machine: true, detail: "Mail gateway" },
      2,
    );
  }
}

/** Fills Dana's log. */
export function danaJourney(log: JourneyLog, day: DayAt, frame: JourneyFrame): void {
  const formAt = danaFormAt(frame);
  sent(log, day(84, 9), "food-nurture", "Where food lines stop", true);
  sent(log, day(70, 9), "food-nurture", "Before peak: four weeks, four lists");
  sent(log, day(52, 9), "food-nurture", "Oststrand Dairy, five months on", true);
  log.add(day(41, 11, 20), {
    campaign: null,
    type: "call",
    channel: "phone",
    title: "Call to the plant office",
    detail: "Left a message",
  });
  sent(log, day(33, 9), "food-nurture", "Washdown and sensors");
  log.add(day(29, 14, 5), {
    campaign: null,
    type: "call",
    channel: "phone",
    title: "Call back after the fair",
    detail: "4 min",
  });
  sent(log, day(17, 10), "line-stops", "Line stops: your seat", true);
  log.add(day(16, 16, 12), {
    campaign: "downtime-audit",
    type: "content_downloaded",
    channel: "web",
    title: "How to run a downtime audit on one line",
    detail: "PDF, 12 pages",
  });
  log.add(day(15, 8, 41), {
    campaign: "line-stops",
    type: "email_clicked",
    channel: "email",
    title: "Line stops: your seat",
  });
  log.add(day(15, 8, 44), {
    campaign: "line-stops",
    type: "event_registered",
    channel: "webinar",
    title: "Line stops",
  });
  log.add(day(8, 15), {
    campaign: "line-stops",
    type: "event_attended",
    channel: "webinar",
    title: "Line stops",
    detail: "41 of 45 min",
  });
  sent(log, day(4, 9), "downtime-audit", "3 signs of a stale plan", true);
  const pricing = {
    campaign: "downtime-audit",
    type: "page_viewed",
    channel: "web",
    title: "Pricing",
  } as const;
  log.add(day(4, 16, 2), { ...pricing, detail: "48 s" });
  sent(log, day(2, 9), "downtime-audit", "What one stop really costs");
  log.add(day(2, 11, 37), {
    campaign: "downtime-audit",
    type: "email_opened",
    channel: "email",
    title: "What one stop really costs",
  });
  log.add(day(2, 11, 39), { ...pricing, detail: "1 min 20 s" });
  log.add(day(1, 16, 40), { ...pricing, detail: "2 min 10 s" });
  log.add(
    formAt,
    {
      campaign: "downtime-audit",
      type: "page_viewed",
      channel: "web",
      title: "Downtime audit",
      detail: "3 min 45 s",
    },
    -4,
  );
  log.add(formAt, {
    campaign: "downtime-audit",
    type: "form_submitted",
    channel: "web",
    title: "Downtime audit",
  });
}
