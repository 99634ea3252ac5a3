// The Gmail adapter: reads what is open, says when it changed, puts a snippet into a compose.
// Content script context, isolated world: attributes and structure only, no page globals, no string sinks.
import type { PageContext, PagePerson, PersonRole } from "../../core/page-context.ts";
import type { SiteAdapter } from "../adapter.ts";
import { type AccountView, readAccount } from "./account.ts";
import { createCaret } from "./caret.ts";
import { readComposes } from "./compose.ts";
import { createFinder, type Finder, isVisible } from "./finder.ts";
import { insertSnippet } from "./insert.ts";
import { readRows } from "./list.ts";
import { isMailRoute, type Mode, modeOf, namesThread } from "./modes.ts";
import { observePage } from "./observe.ts";
import { threadIdFrom } from "./read-text.ts";
import type { GmailSelectors } from "./selectors.ts";
import { readThread, type ThreadView } from "./thread.ts";

const STRENGTH: Readonly<Record<PersonRole, number>> = { from: 0, "reply-to": 1, to: 2, cc: 3, recipient: 4 };

/** One line per person: the strongest role wins, the first name that is one is kept. */
export function mergePeople(mentions: readonly PagePerson[], owner: string | undefined): PagePerson[] {
  const people = new Map<string, PagePerson>();
  for (const person of mentions) {
    if (person.email === owner) continue;
    const known = people.get(person.email);
    if (!known) people.set(person.email, { ...person });
    else {
      known.name ||= person.name;
      if (STRENGTH[person.role] < STRENGTH[known.role]) known.role = person.role;
    }
  }
  return [...people.values()].sort((a, b) => STRENGTH[a.role] - STRENGTH[b.role]);
}

function emptyContext(find: Finder): PageContext {
  return {
    site: "gmail",
    state: "none",
    view: "other",
    account: null,
    subject: null,
    people: [],
    composes: [],
    rows: [],
    record: null,
    hooks: find.hooks,
  };
}

/** The parts of the page to look in: the painted `role=main`, or everything where there is none. */
function mainOf(find: Finder, document: Document): { root: ParentNode; painted: boolean } {
  const mains = find.all("main", document);
  const painted = mains.find(isVisible);
  return { root: painted ?? document, painted: !!painted };
}

/** Readers only `detect` needs. */
export interface GmailExtras {
  accountMenu?: (document: Document) => AccountView | undefined;
}

function fill(
  context: PageContext,
  find: Finder,
  url: URL,
  document: Document,
  mode: Mode,
  extras: GmailExtras,
): void {
  const menu = extras.accountMenu?.(document);
  const own = readAccount(find, document);
  own.account ??= menu?.account ?? null;
  if (menu?.accounts) own.accounts = menu.accounts;
  context.account = own.account;
  if (own.accounts) context.accounts = own.accounts;
  const main = mainOf(find, document);
  const composes = readComposes(find, document, mode === "compose");
  context.composes = composes.map(({ compose }) => compose);
  const thread: ThreadView | null = mode === "compose" ? null : readThread(find, main.root);
  if (!thread) context.rows = readRows(find, main.root);
  const owner = own.account?.email;
  if (thread) {
    context.view = "thread";
    context.subject = thread.subject;
    const id = thread.threadId ?? (mode === "thread" ? threadIdFrom(url.searchParams.get("th")) : undefined);
    if (id) context.threadId = id;
    context.people = mergePeople(thread.people, owner);
    context.state = thread.messages ? "ready" : "not-yet";
    return;
  }
  context.state = "ready";
  if (composes.length) {
    context.view = "compose";
    context.subject = context.composes.at(-1)?.subject ?? null;
    context.people = mergePeople(
      composes.flatMap(({ people }) => people),
      owner,
    );
  } else if (context.rows.length) context.view = "list";
  else if (own.accounts) context.view = "account-menu";
  else if (find.first("list", main.root, isVisible)) context.view = "list";
  else if (!main.painted || namesThread(url)) context.state = "not-yet";
}

/** Makes the adapter over a selector table; a newer table can come as data. */
export function createGmailAdapter(selectors: GmailSelectors, extras: GmailExtras = {}): SiteAdapter {
  const caret = createCaret(selectors);
  return {
    id: "gmail",
    name: "Gmail",
    matches: ["https://mail.google.com/*"],
    detect: (url, document) => url.hostname === "mail.google.com" && modeOf(url, document.body) !== "none",
    context(url, document) {
      const find = createFinder(selectors);
      const context = emptyContext(find);
      try {
        const mode = modeOf(url, document.body);
        if (mode !== "none" && isMailRoute(url)) fill(context, find, url, document, mode, extras);
      } catch {
        // A page that changed under us: what was read so far stands; the next change asks again.
        context.state = "not-yet";
      }
      return context;
    },
    observe: (document, changed, signal) => observePage(selectors, document, changed, signal),
    trackCaret: (document, signal) => caret.track(document, signal),
    insert: (document, snippet) => insertSnippet(selectors, caret, document, snippet),
  };
}
