// Whose mailbox is open: the header's label, else the title. Content script context.
import type { Finder } from "./finder.ts";
import { lastAddress } from "./read-text.ts";

/** The mailbox's owner. */
export interface Account {
  email: string;
  name?: string;
  delegated?: boolean;
}

/** Paths of mailboxes that somebody else may open. */
const DELEGATED = /\/mail\/(b|u\/\d+\/d)\//;

/**
 * Reads the account. The address is the key: the number in `/u/N` may shift between sessions. A delegated
 * mailbox stands in the title while the header may still name the person signed in.
 */
export function readAccount(find: Finder, document: Document): Account | null {
  const labelled = (element: Element | undefined) => lastAddress(element?.getAttribute("aria-label"));
  const label = labelled(find.first("account", document, (element) => !!labelled(element)));
  const title = lastAddress(document.title);
  if (title && DELEGATED.test(document.URL)) return { email: title, delegated: true };
  const email = label ?? title;
  if (!label && email) find.hooks.account = "title";
  return email ? { email } : null;
}
