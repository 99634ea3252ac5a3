// The mailboxes of the practice accounts, in the order of Gmail's `/u/N`.
import type { Conversation } from "./conversation.ts";
import { INES_MAIL } from "./mail-ines.ts";
import { JONAS_MAIL } from "./mail-jonas.ts";
import { INES, JONAS, type Person } from "./people.ts";

/** The owner of a mailbox and what is in it. */
export interface Mailbox {
  owner: Person;
  conversations: readonly Conversation[];
}

export const MAILBOXES: readonly Mailbox[] = [
  { owner: INES, conversations: INES_MAIL },
  { owner: JONAS, conversations: JONAS_MAIL },
];
