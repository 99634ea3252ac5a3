// The open conversation: its id, subject and people. Content script context.
// Only what is painted counts: Gmail leaves earlier threads in the page, hidden.
import type { PagePerson, PersonRole } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { peopleIn, personOf, textOf, threadIdFrom, threadIdFromLog, tidy } from "./read-text.ts";

/** What one thread shows. `people` holds every mention, newest message first; the caller merges them. */
export interface ThreadView {
  subject: string | null;
  threadId: string | undefined;
  people: PagePerson[];
  messages: number;
}

const MOST_MESSAGES = 100;
const MOST_PEOPLE = 600;

/** The visible thread inside `main`, or null when none is open. */
export function readThread(find: Finder, main: ParentNode): ThreadView | null {
  const heading = find.first("heading", main, isVisible);
  const messages = heading ? messagesBelow(find, heading, main) : messagesIn(find, main);
  if (!heading && !messages.length) return null;
  const people: PagePerson[] = [];
  for (const message of messages.slice(-MOST_MESSAGES).reverse()) {
    if (people.length < MOST_PEOPLE) people.push(...peopleOf(find, message));
  }
  return {
    subject: heading ? tidy(textOf(heading)) : null,
    threadId: readThreadId(find, main, heading, messages),
    people,
    messages: messages.length,
  };
}

/** Climbs from the subject to the smallest part of the page that holds messages. */
function messagesBelow(find: Finder, heading: Element, main: ParentNode): Element[] {
  for (let root = heading.parentElement; root; root = root.parentElement) {
    const messages = messagesIn(find, root);
    if (messages.length) return messages;
    if (root === main) break;
  }
  return [];
}

/** A folded message is not painted itself, but its list is; a stale thread's list is not. */
function messagesIn(find: Finder, root: ParentNode): Element[] {
  const found = find.all(
    "message",
    root,
    (element) =>
      !!element.querySelector("[email],[data-hovercard-id]") &&
      !element.closest('tr.zA,tr[role="row"]') &&
      !find.closest("composeRoot", element) &&
      isVisible(element.closest('[role="list"]') ?? element),
  );
  // One unit per message: what lies inside another of its kind belongs to that one.
  const set = new Set<Element | null>(found);
  return found.filter(
    ({ parentElement }) => !parentElement || !set.has(find.closest("message", parentElement)),
  );
}

/** Sender and recipients of one message; a collapsed one shows its sender only. */
function peopleOf(find: Finder, message: Element): PagePerson[] {
  const people: PagePerson[] = [];
  const details = find.first("details", message);
  const inHeader = (element: Element) => {
    const foreign = find.closest("foreign", element);
    return !(foreign && message.contains(foreign)) && !details?.contains(element);
  };
  const add = (element: Element | undefined, role: PersonRole) => {
    const person = element && personOf(element);
    if (person) people.push({ ...person, role });
  };
  const sender = find.first("sender", message, inHeader);
  add(sender, "from");
  for (const element of find.all("recipient", message, inHeader)) {
    if (people.length > MOST_PEOPLE) break;
    if (element !== sender) add(element, "recipient");
  }
  if (details) people.push(...peopleOfDetails(details));
  return people;
}

/** Beginnings of the labels in Gmail's larger languages; others give `recipient`. */
const ROLE_WORDS: readonly [PersonRole, RegExp][] = [
  ["reply-to", /^(re[ps]|an?tw|rép|risp|svar|отв|回|返|답)/i],
  ["cc", /^(cc|kop|коп|抄|副|참)/i],
  ["to", /^(to|an|à|para|aa?n?|till?|кому|收|发送至|宛|받)\W*$/i],
];

/** The table behind "show details" parts To from Cc; its labels are localised, its first row is the sender. */
function peopleOfDetails(table: Element): PagePerson[] {
  return [...table.querySelectorAll("tr")].slice(0, 12).flatMap((row, index): PagePerson[] => {
    const label = tidy(row.cells[0]?.textContent);
    const value = row.cells[1];
    if (!value) return [];
    const role: PersonRole =
      ROLE_WORDS.find(([, word]) => word.test(label))?.[0] ?? (index ? "recipient" : "from");
    const marked = [...value.querySelectorAll("[email]")].flatMap((element) => personOf(element) ?? []);
    const written = peopleIn(value.textContent ?? "");
    return (marked.length >= written.length ? marked : written).map((person) => ({ ...person, role }));
  });
}

function readThreadId(
  find: Finder,
  main: ParentNode,
  heading: Element | undefined,
  messages: Element[],
): string | undefined {
  const from = (element: Element | undefined) =>
    element &&
    (threadIdFrom(element.getAttribute("data-legacy-thread-id")) ??
      threadIdFrom(element.getAttribute("data-thread-perm-id")) ??
      threadIdFrom(element.getAttribute("data-thread-id")));
  const root = messages[0]?.closest('[role="list"]') ?? messages[0];
  const direct = from(heading) ?? from(root && find.first("threadId", root, (element) => !!from(element)));
  if (direct) return direct;
  // Late in a reading pane: the chosen row has it. Last resort: the log attributes of the messages.
  const row = find.first("selectedRow", main, isVisible);
  const chosen = row && from(find.first("threadId", row, (element) => !!from(element)));
  if (chosen) return chosen;
  for (const message of messages) {
    for (const element of [message, ...[...message.querySelectorAll("[jslog]")].slice(0, 20)]) {
      const id = threadIdFromLog(element.getAttribute("jslog") ?? "");
      if (id) {
        find.hooks.threadId = "jslog";
        return id;
      }
    }
  }
  return undefined;
}
