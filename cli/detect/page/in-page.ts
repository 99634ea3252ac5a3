// Runs inside the saved page: prepares it (wrap, account) and asks the adapter. Bundled by detector.ts.
import "../../../components/ui/tokens.css";
import "../../../practice/page/mail.css";
import type { PageContext } from "../../../lib/core/page-context.ts";
import { readAccountMenu } from "../../../lib/sites/gmail/account-menu.ts";
import { ADAPTERS, adapterFor } from "../../../lib/sites/index.ts";
import { practiceAdapterFor } from "../../../lib/sites/practice.ts";
import { nameOwner } from "./owner.ts";
import { mayWrap, wrapFragment } from "./wrap.ts";

export { ADAPTERS, adapterFor, practiceAdapterFor };

interface Preparation {
  url: string;
  wrap?: boolean;
  account?: string | undefined;
  style: string;
}

/** What is printed: the context, or an empty one for a page that no adapter knows. */
type Seen = Omit<PageContext, "site"> & { site: string | null };

/** Puts a fragment into the look-alike where asked, or where nothing can be read without; names the owner. */
export function prepare({ url, wrap, account, style }: Preparation): void {
  const bare = () => mayWrap() && look(url).view === "other" && look(url).site !== null;
  if (wrap || bare()) {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    document.head.append(sheet);
    wrapFragment();
  }
  nameOwner(() => look(url).account?.email, account);
}

/** What the adapter of the address sees right now. */
export function look(address: string): Seen {
  const url = new URL(address);
  const adapter = adapterFor(url);
  if (adapter?.detect(url, document)) return withMenu(adapter.context(url, document));
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

/** Live pages no longer have the menu, so that the shipped adapter does not read it. */
function withMenu(context: PageContext): PageContext {
  const menu = context.site === "gmail" && context.state !== "none" ? readAccountMenu(document) : undefined;
  if (!menu) return context;
  const account = menu.account?.delegated ? menu.account : (context.account ?? menu.account);
  return {
    ...context,
    account,
    accounts: menu.accounts,
    people: context.people.filter(({ email }) => email !== account?.email),
    ...(context.view === "other" ? { state: "ready", view: "account-menu" } : {}),
  };
}
