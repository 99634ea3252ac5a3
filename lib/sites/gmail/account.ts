// Whose mailbox is open: header label, else the title, else the old in-page account menu. Content script context.
import type { Finder } from "./finder.ts";
import { addressesIn, lastAddress, textOf, tidy } from "./read-text.ts";

/** An account of the menu. `path` as in its link; a delegated mailbox lies under `/mail/b/`. */
export interface MenuAccount {
  email: string;
  name: string;
  path?: string;
  delegated?: boolean;
}

/** The mailbox's owner, and the menu's list where that menu is in the page (before about 2022). */
export interface AccountView {
  account: { email: string; name?: string; delegated?: boolean } | null;
  accounts?: MenuAccount[];
}

/** Reads the account. The address is the key: the number in `/u/N` may shift between sessions. */
export function readAccount(find: Finder, document: Document): AccountView {
  const menu = readMenu(find, document);
  const label = find.first("account", document, (element) => !!labelled(element));
  const mailbox = find.first("delegated", document, (element) => !!lastAddress(element.textContent));
  if (mailbox) {
    const email = lastAddress(mailbox.textContent) ?? "";
    return { ...menu, account: { email, delegated: true } };
  }
  // A delegated mailbox stands in the title while the header may still name the person signed in.
  const title = lastAddress(document.title);
  if (title && /^\/mail\/b\//.test(pathOf(document.URL))) {
    find.hooks.account = "title";
    return { ...menu, account: { email: title, delegated: true } };
  }
  const email = label && labelled(label);
  if (email) return { ...menu, account: { email } };
  if (menu?.account) return menu;
  if (title) find.hooks.account = "title";
  return { ...menu, account: title ? { email: title } : null };
}

function labelled(element: Element): string | undefined {
  return lastAddress(element.getAttribute("aria-label"));
}

function pathOf(link: string): string {
  try {
    return new URL(link).pathname;
  } catch {
    return "";
  }
}

/** The menu is found by its "add account" or "sign out" link: its classes change with every release. */
function readMenu(find: Finder, document: Document): AccountView | undefined {
  let root: Element | null = find.first("menu", document) ?? null;
  for (let step = 0; root && step < 6 && !addressesIn(root.textContent).length; step++)
    root = root.parentElement;
  if (!root || root === document.body || root.tagName === "HTML") return undefined;
  const accounts: MenuAccount[] = [];
  for (const link of root.querySelectorAll("a")) {
    const parts = leaves(link);
    const email = parts.map((leaf) => lastAddress(leaf.textContent)).find(Boolean);
    if (!email) continue;
    const path = pathOf(link.href);
    accounts.push({
      email,
      name: nameBeside(parts, email),
      ...(path ? { path } : {}),
      ...(path.startsWith("/mail/b/") ? { delegated: true } : {}),
    });
  }
  const own = leaves(root).filter((leaf) => !leaf.closest("a"));
  const email = own.map((leaf) => lastAddress(leaf.textContent)).find(Boolean);
  if (!email) return accounts.length ? { account: null, accounts } : undefined;
  const name = nameBeside(own, email);
  if (!accounts.length) accounts.push({ email, name });
  return { account: { email, ...(name ? { name } : {}) }, accounts };
}

/** The text shown right before the address: the owner's name. */
function nameBeside(all: Element[], email: string): string {
  const at = all.findIndex((leaf) => lastAddress(leaf.textContent) === email);
  return at > 0 ? tidy(textOf(all[at - 1] as Element)) : "";
}

function leaves(root: Element): Element[] {
  return [...root.querySelectorAll("div,span,p,b")]
    .slice(0, 200)
    .filter((element) => !element.childElementCount && !!tidy(element.textContent));
}
