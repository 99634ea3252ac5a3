// Verdicts and handoff moves as they cross the wire and wait in the outbox.
import * as z from "zod/mini";
import { BAD_DATA_FIELDS, NOT_READY_REASONS, VERDICTS, WRONG_FIT_CRITERIA } from "../core/verdict.ts";
import { FIT_GRADES, HANDOFF_STATES, HOSTS, LIFECYCLE_STAGES } from "../core/vocabulary.ts";
import { Cursor, Day, Id, Instant, Line, Note } from "./primitives.ts";
import { CampaignRef, Handoff, OwnerRef } from "./prospect.ts";

/** What a verdict says besides its kind; each kind demands its own fact (see core/verdict). */
export const VerdictDetailSchema = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("good_fit") }),
  z.object({ verdict: z.literal("not_ready"), until: Day, reason: z.optional(z.enum(NOT_READY_REASONS)) }),
  z.object({ verdict: z.literal("wrong_fit"), criterion: z.enum(WRONG_FIT_CRITERIA) }),
  z.object({
    verdict: z.literal("bad_data"),
    fields: z.array(z.enum(BAD_DATA_FIELDS)).check(z.minLength(1), z.maxLength(BAD_DATA_FIELDS.length)),
  }),
  z.object({ verdict: z.literal("no_response"), attempts: z.int().check(z.minimum(1), z.maximum(99)) }),
  z.object({
    verdict: z.literal("duplicate"),
    duplicateOf: z.string().check(z.minLength(1), z.maxLength(320)),
  }),
]);

/** The score at one moment: as the rep saw it, or as the server held it. */
export const ScoreSnapshot = z.object({
  grade: z.nullable(z.enum(FIT_GRADES)),
  engagement: z.nullable(z.int()),
  lifecycleStage: z.nullable(z.enum(LIFECYCLE_STAGES)),
  asOf: Instant,
});
export type ScoreSnapshot = z.infer<typeof ScoreSnapshot>;

/**
 * A verdict on its way to the server. `id` is made by the client (UUIDv7) and is the idempotency key:
 * the same id twice is one verdict. The rep is who the token belongs to, never a field.
 */
export const FeedbackInput = z.object({
  id: Id,
  prospectId: Id,
  detail: VerdictDetailSchema,
  note: z.optional(Note),
  host: z.enum(HOSTS),
  /** What was on the rep's screen at the click. */
  seen: ScoreSnapshot,
  /** When the rep clicked, by the rep's clock. */
  givenAt: Instant,
});
export type FeedbackInput = z.infer<typeof FeedbackInput>;

/** A verdict as stored. Superseded and undone ones stay, marked. */
export const Feedback = z.object({
  id: Id,
  prospect: z.object({ id: Id, name: z.nullable(z.string()), company: z.nullable(z.string()) }),
  rep: OwnerRef,
  /** The handoff's campaign, else that of the last human touch; null when there was neither. */
  campaign: z.nullable(CampaignRef),
  persona: z.nullable(z.object({ id: Id, name: Line })),
  /** First known source of the prospect, for instance "paid_search". */
  source: z.nullable(z.string()),
  handoffId: z.nullable(Id),
  detail: VerdictDetailSchema,
  note: z.nullable(z.string()),
  host: z.enum(HOSTS),
  seen: ScoreSnapshot,
  /** What the server held when the verdict arrived. */
  held: ScoreSnapshot,
  givenAt: Instant,
  receivedAt: Instant,
  /** The later verdict of the same rep on the same prospect that replaces this one. */
  supersededBy: z.nullable(Id),
  undoneAt: z.nullable(Instant),
  /** Position in the workspace's feed of changes. */
  seq: z.int(),
});
export type Feedback = z.infer<typeof Feedback>;

export const FeedbackPage = z.object({
  items: z.array(Feedback),
  nextCursor: z.nullable(Cursor),
  /** Number of verdicts that match the filters, over all pages. */
  total: z.int(),
});
export type FeedbackPage = z.infer<typeof FeedbackPage>;

export const HANDOFF_MOVES = ["accept", "recycle", "disqualify"] as const;
/** A rep's decision on a handoff. `id` is the idempotency key. Recycle needs a date; disqualify a criterion. */
export const HandoffMoveInput = z.object({
  id: Id,
  move: z.enum(HANDOFF_MOVES),
  until: z.optional(Day),
  criterion: z.optional(z.enum(WRONG_FIT_CRITERIA)),
  note: z.optional(Note),
  movedAt: Instant,
});
export type HandoffMoveInput = z.infer<typeof HandoffMoveInput>;

export const HandoffMoveResult = z.object({ handoff: Handoff, state: z.enum(HANDOFF_STATES) });

/** Filters of the verdict inbox; all optional, together they narrow. */
export const FeedbackFilter = z.object({
  campaignId: z.optional(Id),
  personaId: z.optional(Id),
  source: z.optional(Line),
  repId: z.optional(Id),
  verdict: z.optional(z.enum(VERDICTS)),
  prospectId: z.optional(Id),
  /** Also superseded and undone ones. */
  all: z.optional(z.stringbool()),
  cursor: z.optional(Cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});
export type FeedbackFilter = z.infer<typeof FeedbackFilter>;
