// The conversations of a list, one row each. Content script context.
import type { PageRow } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { personOf, textOf, threadIdFrom, tidy } from "./read-text.ts";

const MOST_ROWS = 250;

/** Rows that are painted. A split pane spreads one conversation over two or three `tr`. */
export function readRows(find: Finder, main: ParentNode): PageRow[] {
  const groups: Element[][] = [];
  for (const row of find.all("row", main, isVisible).slice(0, MOST_ROWS * 3)) {
    const last = groups.at(-1);
    const starts = !!row.querySelector("[email],[data-hovercard-id]");
    if (starts || !last) groups.push([row]);
    else if (last.at(-1) === row.previousElementSibling) last.push(row);
  }
  const rows: PageRow[] = [];
  const seen = new Set<string>();
  for (const group of groups.slice(0, MOST_ROWS)) {
    const row = readRow(find, group);
    // Several inboxes may show one conversation twice.
    if (row.threadId && seen.has(row.threadId)) continue;
    if (row.threadId) seen.add(row.threadId);
    if (row.emails.length || row.subject || row.threadId) rows.push(row);
  }
  return rows;
}

function readRow(find: Finder, group: Element[]): PageRow {
  const people = new Map<string, string>();
  let subject = "";
  let threadId: string | undefined;
  for (const tr of group) {
    // The hidden twin `.afn` repeats the senders for screen readers.
    for (const element of find.all("rowSender", tr)) {
      const person = personOf(element);
      if (person && !people.get(person.email)) people.set(person.email, person.name);
    }
    const title = find.first("rowSubject", tr, (element) => !!tidy(textOf(element)));
    subject ||= title ? tidy(textOf(title)) : "";
    threadId ??= rowThreadId(find, tr);
  }
  return {
    emails: [...people.keys()],
    names: [...people.values()],
    subject,
    ...(threadId ? { threadId } : {}),
  };
}

function rowThreadId(find: Finder, tr: Element): string | undefined {
  for (const element of [tr, ...find.all("threadId", tr)]) {
    const id =
      threadIdFrom(element.getAttribute("data-legacy-thread-id")) ??
      threadIdFrom(element.getAttribute("data-thread-id"));
    if (id) return id;
  }
  return undefined;
}
