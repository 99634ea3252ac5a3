// Sends already scheduled: Dana's by hand, the others from the campaign they are in.
import { type CampaignKey, PLANS } from "./campaign-plans.ts";
import type { JourneyFrame } from "./journeys.ts";
import { atLocalTime, isWeekend } from "./local-time.ts";
import type { SampleUpcoming } from "./model.ts";
import type { Chance } from "./random.ts";

const NINE = 9;

/** Days from today at nine; if `workday`, moved to the next working day. */
function atNine(frame: JourneyFrame, days: number, workday: boolean): Date {
  let at = atLocalTime(frame.now, frame.zone, days, NINE, 0);
  while (workday && isWeekend(at, frame.zone)) at = atLocalTime(at, frame.zone, 1, NINE, 0);
  return at;
}

function send(
  chance: Chance,
  prospectId: string,
  campaignKey: CampaignKey,
  title: string,
  scheduledAt: Date,
  channel: "email" | "event" = "email",
): SampleUpcoming {
  const id = chance.uuid(scheduledAt);
  return {
    id,
    prospectId,
    campaignKey,
    channel,
    title,
    scheduledAt,
    source: "mailer",
    sourceId: `sample-${id}`,
  };
}

/** Dana's checklist lands tomorrow at nine, the roadshow invitation nine days later. */
export function danaUpcoming(frame: JourneyFrame, chance: Chance, prospectId: string): SampleUpcoming[] {
  return [
    send(chance, prospectId, "downtime-audit", "Your audit checklist", atNine(frame, 1, false)),
    send(chance, prospectId, "roadshow", "Plant roadshow invitation", atNine(frame, 9, true)),
  ];
}

/** The next mail of a campaign for one person. */
export function nextSend(
  frame: JourneyFrame,
  chance: Chance,
  prospectId: string,
  campaign: CampaignKey,
): SampleUpcoming {
  const title = chance.pick(PLANS[campaign].mails);
  return send(chance, prospectId, campaign, title, atNine(frame, chance.between(1, 12), true));
}
