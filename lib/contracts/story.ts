// One prospect's story: all that the sidebar shows, in one answer.
import * as z from "zod/mini";
import { Feedback } from "./feedback.ts";
import { Email, Id, Instant } from "./primitives.ts";
import {
  CrmRecordKey,
  Handoff,
  Persona,
  ProspectCard,
  Reason,
  Recommendation,
  ScorePart,
  TouchCounts,
  TouchMark,
  TouchPage,
  UpcomingTouch,
} from "./prospect.ts";

/** Everything on screen for one prospect, as of one moment. */
export const ProspectStory = z.object({
  asOf: Instant,
  card: ProspectCard,
  handoff: z.nullable(Handoff),
  /** At most three, newest human touches by weight of type; empty when there are none. */
  whyNow: z.array(Reason),
  /** Points behind grade and engagement; empty when the score came without reasons. */
  scoreParts: z.array(ScorePart),
  /** The asking rep's current verdict. */
  myVerdict: z.nullable(Feedback),
  touches: TouchPage,
  touchCounts: TouchCounts,
  /** Touches of the last 90 days, oldest first, at most 400. */
  touchMarks: z.array(TouchMark),
  /** Day of the oldest touch known; null without touches. */
  firstTouchAt: z.nullable(Instant),
  upcoming: z.array(UpcomingTouch),
  persona: z.nullable(Persona),
  /** Why this persona, in words, for instance "by title rule". */
  personaReason: z.nullable(z.string()),
  recommendations: z.array(Recommendation),
  crmRecords: z.array(CrmRecordKey),
});
export type ProspectStory = z.infer<typeof ProspectStory>;

/** Look-up keys travel in the body, never in an address. At most 50 together. */
export const LookupRequest = z.object({
  emails: z.optional(z.array(Email).check(z.maxLength(50))),
  records: z.optional(z.array(CrmRecordKey).check(z.maxLength(50))),
});
export type LookupRequest = z.infer<typeof LookupRequest>;

/** One answer per key asked, in the order asked (e-mails first); null means marketing does not know it. */
export const LookupResponse = z.object({
  asOf: Instant,
  byEmail: z.array(z.object({ email: Email, card: z.nullable(ProspectCard) })),
  byRecord: z.array(z.object({ record: CrmRecordKey, card: z.nullable(ProspectCard) })),
});
export type LookupResponse = z.infer<typeof LookupResponse>;

export const ProspectIdParam = z.object({ prospectId: Id });
