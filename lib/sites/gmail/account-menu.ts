// The account switcher Gmail had in its own page until about 2022; today it is a frame of another origin.
// Only `detect` reads it, so the content script does not carry this file.
import type { Account } from "./account.ts";
import { lastAddress, textOf, tidy } from "./read-text.ts";

/** An account of the menu. `path` as in its link; a delegated mailbox lies under `/mail/b/`. */
export interface MenuAccount extends Account {
  name: string;
  path?: string;
}

/** The menu's list and the owner; a delegated mailbox that is open stands apart from the list. */
export interface AccountMenu {
  account: Account | null;
  accounts: MenuAccount[];
}

const WAYS_IN = 'a[href*="/AddSession"],a[href*="/mail/logout"],#gb_71';

/** Undefined when there is no menu. */
export function readAccountMenu(document: Document): AccountMenu | undefined {
  // Found by its "add account" or "sign out" link: its classes change with every release.
  let root = document.querySelector(WAYS_IN);
  for (let step = 0; root && step < 6 && !lastAddress(root.textContent); step++) root = root.parentElement;
  if (!root || root === document.body || root === document.documentElement) return undefined;
  const accounts: MenuAccount[] = [];
  for (const link of root.querySelectorAll("a")) {
    const parts = leaves(link);
    const email = addressOf(parts);
    if (!email) continue;
    const path = link.href ? link.pathname : "";
    accounts.push({
      email,
      name: nameBeside(parts, email),
      ...(path ? { path } : {}),
      ...(path.startsWith("/mail/b/") ? { delegated: true } : {}),
    });
  }
  const mailbox = lastAddress(document.querySelector(".identityUserDelegatedAccount")?.textContent);
  if (mailbox) return { account: { email: mailbox, delegated: true }, accounts };
  const own = leaves(root).filter((leaf) => !leaf.closest("a"));
  const email = addressOf(own);
  if (!email) return accounts.length ? { account: null, accounts } : undefined;
  const name = nameBeside(own, email);
  if (!accounts.length) accounts.push({ email, name });
  return { account: { email, ...(name ? { name } : {}) }, accounts };
}

function addressOf(parts: Element[]): string | undefined {
  return parts.map((leaf) => lastAddress(leaf.textContent)).find(Boolean);
}

/** The text shown right before the address: the owner's name. */
function nameBeside(parts: Element[], email: string): string {
  const before = parts[parts.findIndex((leaf) => lastAddress(leaf.textContent) === email) - 1];
  return before ? tidy(textOf(before)) : "";
}

function leaves(root: Element): Element[] {
  return [...root.querySelectorAll("div,span,p,b")]
    .slice(0, 200)
    .filter((element) => !element.childElementCount && !!tidy(element.textContent));
}
