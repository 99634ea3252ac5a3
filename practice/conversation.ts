// What a conversation of the practice mailbox is, and its ids in Gmail's three encodings.
import type { Person } from "./people.ts";

/** One message. `daysAgo` counts from today, so that the mailbox never looks old. */
export interface Message {
  from: Person;
  to: readonly Person[];
  cc?: readonly Person[];
  daysAgo: number;
  time: string;
  body: readonly string[];
}

/** One conversation, oldest message first. */
export interface Conversation {
  /** Short name for tests. */
  key: string;
  /** Gmail's legacy thread id, 16 hex digits; a mail just sent has none yet. */
  legacyId?: string;
  /** Only for conversations the owner began: Gmail's `thread-a:` id. */
  startedId?: string;
  subject: string;
  /** Shown before the subject as Gmail shows emoji: as a picture. */
  emoji?: string;
  unread?: boolean;
  folder: "inbox" | "sent";
  messages: readonly Message[];
}

/** The third id encoding, used in the address only: at least 16 letters, so that it looks like Gmail's. */
export function hashId(conversation: Conversation): string {
  let seed = 7;
  for (const sign of conversation.key) seed = (seed * 31 + sign.charCodeAt(0)) % 1_000_000_007;
  let id = "FMfcgz";
  for (let place = 0; place < 18; place++) {
    seed = (seed * 48_271) % 2_147_483_647;
    id += "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz"[seed % 40];
  }
  return id;
}

/** `thread-f:<decimal>` of a legacy id, or the `thread-a:` id of a conversation the owner began. */
export function permId(conversation: Conversation): string {
  if (conversation.startedId) return `thread-a:${conversation.startedId}`;
  return conversation.legacyId ? `thread-f:${BigInt(`0x${conversation.legacyId}`)}` : "undefined";
}
