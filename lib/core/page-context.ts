// What an adapter reads from a host page: plain data, the same for every site.
import type { CrmSystem } from "./vocabulary.ts";

/** Where an address stands in the page. To and Cc cannot always be told apart: then it is `recipient`. */
export type PersonRole = "from" | "to" | "cc" | "reply-to" | "recipient";

/** Somebody in view. `email` is normalised (core/email-address). */
export interface PagePerson {
  email: string;
  /** Display name; empty when the page shows none beyond the address. */
  name: string;
  role: PersonRole;
}

/** An open compose window or inline reply. Bcc is read for `detect` only and never leaves the content script. */
export interface PageCompose {
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  /** An inline reply rather than a window of its own. */
  inline: boolean;
}

/** One conversation of a list. */
export interface PageRow {
  emails: string[];
  names: string[];
  subject: string;
  threadId?: string | undefined;
}

/** A CRM record known from the page's address. */
export interface PageRecord {
  system: CrmSystem;
  type: string;
  id: string;
}

export type PageView = "list" | "thread" | "compose" | "account-menu" | "record" | "other";

/** `not-yet`: the page is still painting; ask again. `none`: this page has nothing for Baton. */
export type PageState = "ready" | "not-yet" | "none";

/** Everything an adapter saw, at one moment. Missing pieces are empty lists, never exceptions. */
export interface PageContext {
  site: string;
  state: PageState;
  view: PageView;
  account: { email: string } | null;
  /** Other accounts offered by an account menu. */
  accounts?: { email: string; name: string }[] | undefined;
  subject: string | null;
  /** Legacy hex id, else `thread-a:…`; absent if the page has none. */
  threadId?: string | undefined;
  /** Strongest first, as a user counts them, without the account's owner. */
  people: PagePerson[];
  composes: PageCompose[];
  rows: PageRow[];
  record: PageRecord | null;
  /** Which selector matched for each piece, for the drift report: name → selector key. */
  hooks: Record<string, string>;
}
