// The conversations of a list, one row each. Content script context.
import type { PageRow } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { personOf, textOf, threadIdOf, tidy } from "./read-text.ts";

const MOST_ROWS = 250;

/** Rows that are painted. A split pane spreads one conversation over two or three `tr`. */
export function readRows(find: Finder, main: ParentNode): PageRow[] {
  const groups: Element[][] = [];
  for (const row of find.all("row", main, isVisible)) {
    const last = groups.at(-1);
    // A draft to nobody names no one, but has the box to choose it by.
    if (!last || find.first("rowStart", row)) groups.push([row]);
    else if (last.at(-1) === row.previousElementSibling) last.push(row);
  }
  const rows = groups.slice(0, MOST_ROWS).map((group) => readRow(find, group));
  const seen = new Set<string>();
  // Several inboxes may show one conversation twice.
  return rows.filter(({ emails, subject, threadId: id }) =>
    id ? !seen.has(id) && seen.add(id) : emails.length || subject,
  );
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
    for (const element of [tr, ...find.all("threadId", tr)]) threadId ??= threadIdOf(element);
  }
  return {
    emails: [...people.keys()],
    names: [...people.values()],
    subject,
    ...(threadId ? { threadId } : {}),
  };
}
