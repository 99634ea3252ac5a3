// The rows that the background keeps on this device. Each carries a version, so that an update can read old ones.
import type { ContentItem } from "../contracts/content.ts";
import type { FeedbackInput, HandoffMoveInput } from "../contracts/feedback.ts";
import type { ProspectCard } from "../contracts/prospect.ts";
import type { ProspectStory } from "../contracts/story.ts";
import type { CallRecord, DeliveryState } from "../contracts/ui-background.ts";
import type { ErrorCode } from "../core/errors.ts";

/** Version of the rows written now. Readers skip a row of a newer version than theirs. */
export const ROW_VERSION = 1;

/** The last copy of one prospect's story. */
export interface StoryRow {
  id: string;
  v: number;
  /** Indexed, one entry per address. */
  emails: string[];
  story: ProspectStory;
  /** Milliseconds since 1970. */
  cachedAt: number;
  /** A change was announced since; show the copy, but ask anew. */
  stale: boolean;
}

/** What the server said about one address (`email:…`) or CRM record (`record:…`). */
export interface LookupRow {
  key: string;
  v: number;
  /** null: marketing does not know it. */
  card: ProspectCard | null;
  /** Indexed; null without a card. */
  prospectId: string | null;
  askedAt: number;
  /** Sent because the rep asked for this one, against the gate's advice. */
  once: boolean;
}

export interface ContentRow {
  id: string;
  v: number;
  item: ContentItem;
}

/** Hash of an address that marketing knows (see contracts/workspace, KnownAddresses). */
export interface KnownHashRow {
  hash: string;
}

/** What to send. An undo may find nothing, since its verdict may never have arrived: then it is done. */
export type OutboxPayload =
  | { kind: "feedback"; body: FeedbackInput }
  | { kind: "undo"; feedbackId: string }
  | { kind: "handoff"; handoffId: string; body: HandoffMoveInput };

/** A write on its way. `id` is its idempotency key, a UUIDv7, so rows sort in the order of clicks. */
export interface OutboxRow {
  id: string;
  v: number;
  /** Contract version the payload was written in. */
  contract: number;
  payload: OutboxPayload;
  /** Indexed. */
  state: DeliveryState;
  /** Whose click it was: a row never goes out under anybody else's token. */
  workspaceId: string;
  memberId: string;
  prospectId: string;
  prospectName: string | null;
  savedAt: number;
  deliveredAt: number | null;
  tries: number;
  nextTryAt: number | null;
  refusal: { code: ErrorCode; message: string; field: string | null } | null;
}

/** One API call that was made, for the list in the options. */
export interface CallRow extends CallRecord {
  id: string;
  v: number;
}

/** Cursors and times of the feeds. */
export interface MetaRow {
  key: string;
  value: string;
}
