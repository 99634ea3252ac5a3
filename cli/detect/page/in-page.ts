// Runs inside the saved page: prepares it (wrap, account) and asks the adapter. Bundled by detector.ts.
import "../../../components/ui/tokens.css";
import "../../../practice/page/mail.css";
import type { PageContext } from "../../../lib/core/page-context.ts";
import { readAccountMenu } from "../../../lib/sites/gmail/account-menu.ts";
import { createGmailAdapter } from "../../../lib/sites/gmail/gmail.ts";
import { GMAIL_SELECTORS } from "../../../lib/sites/gmail/selectors.ts";
import { ADAPTERS, adapterFor } from "../../../lib/sites/index.ts";
import { accountLink } from "../../../practice/page/shell.ts";
import { wrapFragment } from "./wrap.ts";

export { ADAPTERS, adapterFor };

/** The shipped adapter plus the reader of the menu that live pages no longer have. */
const gmail = createGmailAdapter(GMAIL_SELECTORS, { accountMenu: readAccountMenu });

interface Preparation {
  wrap?: boolean;
  account?: string | undefined;
  style: string;
}

/** Puts a fragment into the look-alike, or names the account on a page that is shown as it is. */
export function prepare({ wrap, account, style }: Preparation): void {
  const owner = account ? { name: account.replace(/@.*/, ""), email: account } : null;
  if (wrap) {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    document.head.append(sheet);
    wrapFragment(owner);
  } else if (owner) {
    const banner = document.createElement("header");
    banner.setAttribute("role", "banner");
    banner.append(accountLink(owner));
    document.body.prepend(banner);
  }
}

/** What the adapter of the address sees right now. */
export function look(address: string): PageContext | (Omit<PageContext, "site"> & { site: null }) {
  const url = new URL(address);
  const adapter = adapterFor(url)?.id === gmail.id ? gmail : adapterFor(url);
  if (adapter?.detect(url, document)) return adapter.context(url, document);
  return {
    site: null,
    state: "none",
    view: "other",
    account: null,
    subject: null,
    people: [],
    composes: [],
    rows: [],
    record: null,
    hooks: {},
  };
}
