// What marketing knows about a person, as it crosses the wire.
import * as z from "zod/mini";
import {
  CHANNELS,
  CONTENT_TYPES,
  CRM_SYSTEMS,
  FIT_GRADES,
  HANDOFF_STATES,
  LEAD_STATUSES,
  LIFECYCLE_STAGES,
  TOUCH_TYPES,
} from "../core/vocabulary.ts";
import { Cursor, Day, Email, Id, Instant, Line, WebUrl } from "./primitives.ts";

/** A campaign as shown beside a touch: its name and its fixed colour, 1 to 6 (6 is slate, "all others"). */
export const CampaignRef = z.object({ id: Id, name: Line, color: z.int().check(z.minimum(1), z.maximum(6)) });
export type CampaignRef = z.infer<typeof CampaignRef>;

/** One dated marketing contact. */
export const Touchpoint = z.object({
  id: Id,
  type: z.enum(TOUCH_TYPES),
  channel: z.enum(CHANNELS),
  /** What it was about: subject, page, form, event; null when the source named nothing. */
  title: z.nullable(z.string()),
  /** What happened in figures, for instance "41 of 45 min"; null when there is none. */
  detail: z.nullable(z.string()),
  campaign: z.nullable(CampaignRef),
  occurredAt: Instant,
  /** Done by a proxy or bot: shown as such and never scored. */
  machine: z.boolean(),
  source: z.string(),
});
export type Touchpoint = z.infer<typeof Touchpoint>;

/** A send already scheduled for this person. */
export const UpcomingTouch = z.object({
  id: Id,
  title: Line,
  channel: z.enum(CHANNELS),
  campaign: z.nullable(CampaignRef),
  scheduledAt: Instant,
});
export type UpcomingTouch = z.infer<typeof UpcomingTouch>;

export const Company = z.object({
  id: Id,
  name: Line,
  domain: z.nullable(z.string()),
  industry: z.nullable(z.string()),
  employees: z.nullable(z.int()),
  country: z.nullable(z.string()),
});
export type Company = z.infer<typeof Company>;

/** Who someone is to us: pains, words to use, proof. */
export const Persona = z.object({
  id: Id,
  key: z.string(),
  name: Line,
  summary: z.string(),
  goals: z.array(z.string()),
  pains: z.array(z.string()),
  talkTrack: z.string(),
  objections: z.array(z.object({ objection: z.string(), answer: z.string() })),
  proof: z.array(z.string()),
  wordsToAvoid: z.array(z.string()),
});
export type Persona = z.infer<typeof Persona>;

/** One passing of the baton, marketing to sales, with its clock. All times are instants, durations are business time. */
export const Handoff = z.object({
  id: Id,
  state: z.enum(HANDOFF_STATES),
  campaign: z.nullable(CampaignRef),
  /** When the person became an MQL. */
  mqlAt: Instant,
  assignedAt: z.nullable(Instant),
  /** By when the rep should have accepted; null while routing. */
  acceptBy: z.nullable(Instant),
  /** Business minutes from assignment to `acceptBy`. */
  allowedMinutes: z.nullable(z.int()),
  /** Business minutes used so far, at `asOf` of the story; stops when decided. */
  usedMinutes: z.nullable(z.int()),
  /** Business minutes marketing's routing took; never counted against the rep. */
  routingMinutes: z.nullable(z.int()),
  /** Is it outside business hours now, so that the clock stands still? */
  paused: z.boolean(),
  acceptedAt: z.nullable(Instant),
  firstTouchedAt: z.nullable(Instant),
  closedAt: z.nullable(Instant),
  recycleUntil: z.nullable(Day),
});
export type Handoff = z.infer<typeof Handoff>;

export const OwnerRef = z.object({ id: Id, name: Line });

/** The few facts for a list badge and a header. */
export const ProspectCard = z.object({
  id: Id,
  name: z.nullable(z.string()),
  /** Every known address of the person, the main one first. */
  emails: z.array(Email),
  title: z.nullable(z.string()),
  company: z.nullable(Company),
  lifecycleStage: z.enum(LIFECYCLE_STAGES),
  /** Since when in this stage; null when the source did not say. */
  stageSince: z.nullable(Instant),
  leadStatus: z.nullable(z.enum(LEAD_STATUSES)),
  owner: z.nullable(OwnerRef),
  /** Fit; null means too little data, which is not D. */
  grade: z.nullable(z.enum(FIT_GRADES)),
  /** Engagement 0 to 100; null means too little data, which is not 0. */
  engagement: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
});
export type ProspectCard = z.infer<typeof ProspectCard>;

/** One readable reason of the score. `points` null: counted but worth nothing, for instance machine opens. */
export const ScorePart = z.object({
  label: Line,
  points: z.nullable(z.number()),
  kind: z.enum(["fit", "engagement"]),
});
export type ScorePart = z.infer<typeof ScorePart>;

export const ContentRef = z.object({
  id: Id,
  title: Line,
  type: z.enum(CONTENT_TYPES),
  url: z.nullable(WebUrl),
  minutes: z.nullable(z.int()),
  checkedAt: z.nullable(Day),
});

/** A content item with the plain reason why it is offered. */
export const Recommendation = z.object({ content: ContentRef, because: z.string() });
export type Recommendation = z.infer<typeof Recommendation>;

/** A "why now" line: a sentence and the touch it stands on. */
export const Reason = z.object({ text: Line, touchId: Id, occurredAt: Instant });
export type Reason = z.infer<typeof Reason>;

/** Number of touches per tab over the last 90 days, machine touches apart. */
export const TouchCounts = z.object({
  all: z.int(),
  web: z.int(),
  email: z.int(),
  events: z.int(),
  sales: z.int(),
  machine: z.int(),
});

/** One mark of the 90-day strip. */
export const TouchMark = z.object({ at: Instant, color: z.int(), machine: z.boolean() });

/** A page of touches, newest first. */
export const TouchPage = z.object({ items: z.array(Touchpoint), nextCursor: z.nullable(Cursor) });
export type TouchPage = z.infer<typeof TouchPage>;

export const CRM_RECORD_TYPES = [
  "contact",
  "lead",
  "account",
  "company",
  "deal",
  "opportunity",
  "person",
  "organization",
] as const;
/** A record in a CRM, found from its page's address. */
export const CrmRecordKey = z.object({
  system: z.enum(CRM_SYSTEMS),
  type: z.enum(CRM_RECORD_TYPES),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
});
export type CrmRecordKey = z.infer<typeof CrmRecordKey>;
