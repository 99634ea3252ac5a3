// The Gmail adapter: reads what is open, says when it changed, puts a snippet into a compose.
// Content script context, isolated world: attributes and structure only, no page globals, no string sinks.
import type { PageContext, PagePerson, PersonRole } from "../../core/page-context.ts";
import type { SiteAdapter } from "../adapter.ts";
import { readAccount } from "./account.ts";
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

/** Roles, the strongest first. */
const STRENGTH: readonly PersonRole[] = ["from", "reply-to", "to", "cc", "recipient"];

/** One line per person: the strongest role wins, the first name that is one is kept. */
export function mergePeople(mentions: readonly PagePerson[], owner: string | undefined): PagePerson[] {
  const people = new Map<string, PagePerson>();
  for (const person of [...mentions].sort((a, b) => STRENGTH.indexOf(a.role) - STRENGTH.indexOf(b.role))) {
    const known = people.get(person.email);
    if (known) known.name ||= person.name;
    else if (person.email !== owner) people.set(person.email, { ...person });
  }
  return [...people.values()];
}

function fill(context: PageContext, find: Finder, url: URL, document: Document, mode: Mode): void {
  context.account = readAccount(find, document);
  // The painted part; everything where nothing says that it is the main one.
  const painted = find.first("main", document, isVisible);
  const main = painted ?? document;
  const composes = readComposes(find, document, mode === "compose");
  context.composes = composes.map(({ compose }) => compose);
  const thread: ThreadView | null = mode === "compose" ? null : readThread(find, main);
  if (!thread) context.rows = readRows(find, main);
  const owner = context.account?.email;
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
    const people = composes.flatMap((compose) => compose.people);
    context.people = mergePeople(people, owner);
  } else if (context.rows.length || find.first("list", main, isVisible)) context.view = "list";
  else if (!painted || namesThread(url)) context.state = "not-yet";
}

/** Makes the adapter over a selector table; a newer table can come as data. */
export function createGmailAdapter(selectors: GmailSelectors): SiteAdapter {
  const caret = createCaret(selectors);
  return {
    id: "gmail",
    name: "Gmail",
    matches: ["https://mail.google.com/*"],
    detect: (url, document) => url.hostname === "mail.google.com" && modeOf(url, document.body) !== "none",
    context(url, document) {
      const find = createFinder(selectors);
      const context: PageContext = {
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
      try {
        const mode = modeOf(url, document.body);
        if (mode !== "none" && isMailRoute(url)) fill(context, find, url, document, mode);
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
