// Whose mailbox is open: the header's label, else the title. Content script context.
import type { Finder } from "./finder.ts";
import { lastAddress } from "./read-text.ts";

/** An account of the old in-page menu. `path` as in its link; a delegated mailbox lies under `/mail/b/`. */
export interface MenuAccount {
  email: string;
  name: string;
  path?: string;
  delegated?: boolean;
}

/** The mailbox's owner, and the menu's list where that menu is in the page. */
export interface AccountView {
  account: { email: string; name?: string; delegated?: boolean } | null;
  accounts?: MenuAccount[];
}

/**
 * Reads the account. The address is the key: the number in `/u/N` may shift between sessions. A delegated
 * mailbox stands in the title while the header may still name the person signed in.
 */
export function readAccount(find: Finder, document: Document): AccountView {
  const mailbox = lastAddress(find.first("delegated", document)?.textContent);
  const labelled = (element: Element | undefined) => lastAddress(element?.getAttribute("aria-label"));
  const label = labelled(find.first("account", document, (element) => !!labelled(element)));
  const title = lastAddress(document.title);
  const delegated = mailbox ?? (document.URL.includes("/mail/b/") ? title : undefined);
  if (delegated) return { account: { email: delegated, delegated: true } };
  if (!label && title) find.hooks.account = "title";
  const email = label ?? title;
  return { account: email ? { email } : null };
}
