// A prospect's touches while they are being made up: one log per person, nothing later than now.
import type { Channel, TouchType } from "../lib/core/vocabulary.ts";
import type { CampaignKey } from "./campaign-plans.ts";
import type { SampleTouch } from "./model.ts";
import type { Chance } from "./random.ts";

const MINUTE = 60_000;
/** Which tool reported a touch, by channel. */
const SOURCE_OF: Readonly<Partial<Record<Channel, string>>> = {
  email: "mailer",
  event: "events",
  webinar: "webinars",
  phone: "crm",
  paid_search: "ads",
  paid_social: "ads",
  product: "product",
};

export interface TouchNote {
  campaign: CampaignKey | null;
  type: TouchType;
  channel: Channel;
  title?: string | null;
  detail?: string | null;
  machine?: boolean;
}

/** Collects touches of one prospect. */
export class JourneyLog {
  readonly touches: SampleTouch[] = [];
  private readonly prospectId: string;
  private readonly now: Date;
  readonly chance: Chance;

  constructor(prospectId: string, now: Date, chance: Chance) {
    this.prospectId = prospectId;
    this.now = now;
    this.chance = chance;
  }

  /** Notes a touch `minutes` after `at`; what would lie in the future is left out. */
  add(at: Date, note: TouchNote, minutes = 0): void {
    const occurredAt = new Date(at.getTime() + minutes * MINUTE);
    const id = this.chance.uuid(occurredAt);
    if (occurredAt > this.now) return;
    this.touches.push({
      id,
      prospectId: this.prospectId,
      campaignKey: note.campaign,
      type: note.type,
      channel: note.channel,
      title: note.title ?? null,
      detail: note.detail ?? null,
      occurredAt,
      machine: note.machine ?? false,
      source: SOURCE_OF[note.channel] ?? "web",
      sourceId: `sample-${id}`,
    });
  }
}

/** "2 min 10 s", "45 s". */
export function duration(seconds: number): string {
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
