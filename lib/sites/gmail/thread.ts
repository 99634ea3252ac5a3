// The open conversation: its id, subject and people. Content script context.
// Only what is painted counts: Gmail leaves earlier threads in the page, hidden.
import type { PagePerson, PersonRole } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { peopleIn, personOf, textOf, threadIdFromLog, threadIdOf, tidy } from "./read-text.ts";

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
  const messages = messagesIn(find, main);
  if (!heading && !messages.length) return null;
  const people: PagePerson[] = [];
  for (const message of messages.slice(-MOST_MESSAGES).reverse())
    if (people.length < MOST_PEOPLE) people.push(...peopleOf(find, message));
  return {
    subject: heading ? tidy(textOf(heading)) : null,
    threadId: readThreadId(find, main, heading, messages),
    people,
    messages: messages.length,
  };
}

/** A folded message is not painted itself, but its list is; a stale thread's list is not. */
function messagesIn(find: Finder, root: ParentNode): Element[] {
  const found = find.all(
    "message",
    root,
    (element) =>
      isVisible(element.closest('[role="list"]') ?? element) &&
      !element.closest('tr.zA,tr[role="row"]') &&
      !!find.first("person", element, (person) => !find.closest("composeRoot", person)),
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
  const sender = find.first("sender", message, inHeader);
  for (const element of [...(sender ? [sender] : []), ...find.all("recipient", message, inHeader)]) {
    if (people.length > MOST_PEOPLE) break;
    const person = personOf(element);
    if (person) people.push({ ...person, role: element === sender ? "from" : "recipient" });
  }
  if (details) people.push(...peopleOfDetails(details));
  return people;
}

/** Labels in Gmail's larger languages, or how they begin; others give `recipient`. */
const ROLE_WORDS: readonly [PersonRole, RegExp][] = [
  ["reply-to", /^(re[ps]|an?tw|rép|risp|svar|odp|отв|回|返|답)/i],
  ["cc", /^(cc|kop|dw|коп|抄|副|참)/i],
  ["to", /^(to|para|à|a|aan?|an|till?|do|komu|kime|kepada|кому|收.*|发送至|宛|받는.*|إلى|אל)\P{L}*$/iu],
];

/** A list of written addresses, not a sentence that happens to hold one (the subject's row). */
const LIST = /^\S+@\S+$|<\S+@\S+>$/;

/** The table behind "show details" parts To from Cc; its labels are localised, its first row is the sender. */
function peopleOfDetails(table: Element): PagePerson[] {
  return [...table.querySelectorAll("tr")].slice(0, 12).flatMap(({ cells }, index): PagePerson[] => {
    const [label, value] = [...cells].map((cell) => tidy(cell.textContent));
    const known = ROLE_WORDS.find(([, word]) => word.test(label ?? ""))?.[0];
    const role = known ?? (index ? "recipient" : "from");
    const marked = [...(cells[1]?.querySelectorAll("[email]") ?? [])].flatMap(
      (element) => personOf(element) ?? [],
    );
    const written = value && (known || LIST.test(value)) ? peopleIn(value) : [];
    return (marked.length >= written.length ? marked : written).map((person) => ({ ...person, role }));
  });
}

function readThreadId(
  find: Finder,
  main: ParentNode,
  heading: Element | undefined,
  messages: Element[],
): string | undefined {
  const below = (root: Element | undefined) => (root ? find.all("threadId", root) : []);
  const list = messages[0]?.closest('[role="list"]') ?? messages[0];
  // The chosen row of a reading pane knows the id before the thread does.
  const row = find.first("selectedRow", main, isVisible);
  for (const element of [...(heading ? [heading] : []), ...below(list), ...below(row)]) {
    const id = threadIdOf(element);
    if (id) return id;
  }
  // Last resort: the log attributes of the messages.
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
