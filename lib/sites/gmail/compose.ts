// Open compose windows and inline replies. Content script context. Bcc is read for `detect`; the host drops it.
import type { PageCompose, PagePerson } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { type Found, peopleIn, personOf, tidy } from "./read-text.ts";

type Field = "to" | "cc" | "bcc";

/** A compose and the people its To and Cc name. */
export interface ComposeView {
  compose: PageCompose;
  people: PagePerson[];
}

/** Elements that hold one compose each: the nearest container above every editor, counted once. */
export function composeRoots(find: Finder, document: Document): Element[] {
  const roots = new Set<Element>();
  const editors = [
    ...find.all("editor", document),
    ...find.all("plainEditor", document),
    ...find.all("subject", document),
  ];
  for (const editor of editors) {
    const root = find.closest("composeRoot", editor);
    // A compose left in a hidden thread is not on screen; a minimised window still shows its title bar.
    if (root && isCompose(root) && isVisible(find.closest("window", root) ?? root)) roots.add(root);
  }
  return [...roots].filter((root) => ![...roots].some((other) => other !== root && root.contains(other)));
}

/** Dialogs that are no compose have neither of these. */
function isCompose(root: Element): boolean {
  return root.getAttribute("role") !== "dialog" || !!root.querySelector('form,input[name="subjectbox"]');
}

/** Reads all composes. `poppedOut`: the whole browser window is one compose. */
export function readComposes(find: Finder, document: Document, poppedOut: boolean): ComposeView[] {
  return composeRoots(find, document).map((root) => {
    const to = readField(root, "to");
    const cc = readField(root, "cc");
    const emails = (people: Found[]) => people.map(({ email }) => email);
    return {
      compose: {
        to: emails(to),
        cc: emails(cc),
        bcc: emails(readField(root, "bcc")),
        subject: readSubject(find, root),
        inline: !poppedOut && !find.closest("window", root),
      },
      people: [
        ...to.map((person): PagePerson => ({ ...person, role: "to" })),
        ...cc.map((person): PagePerson => ({ ...person, role: "cc" })),
      ],
    };
  });
}

function readSubject(find: Finder, root: Element): string {
  for (const box of [...find.all("subject", root), ...root.querySelectorAll('input[name="subject"]')]) {
    const subject = tidy((box as HTMLInputElement).value);
    if (subject && subject !== "undefined") return subject;
  }
  return "";
}

/**
 * Chips of both generations and text typed but not yet made a chip. The collapsed one-line summary is not
 * read: it mixes Bcc in.
 */
function readField(root: Element, field: Field): Found[] {
  const people = new Map<string, Found>();
  const add = (person: Found | null) => {
    if (person && !people.get(person.email)?.name) people.set(person.email, person);
  };
  for (const part of root.querySelectorAll(`[name="${field}"]`)) {
    const value = (part as HTMLInputElement).value;
    if (typeof value === "string") {
      for (const person of peopleIn(value)) add(person);
      continue;
    }
    for (const chip of part.querySelectorAll('[role="option"],[data-hovercard-id],[email]'))
      add(personOf(chip));
    for (const input of part.querySelectorAll<HTMLInputElement>("input,textarea"))
      for (const person of peopleIn(input.value)) add(person);
  }
  return [...people.values()];
}
