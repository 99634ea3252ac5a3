// Open compose windows and inline replies. Content script context. Bcc is read for `detect`; the host drops it.
import type { PageCompose, PagePerson } from "../../core/page-context.ts";
import { type Finder, isVisible } from "./finder.ts";
import { type Found, peopleIn, personOf, tidy } from "./read-text.ts";

/** A compose and the people its To and Cc name. */
export interface ComposeView {
  compose: PageCompose;
  people: PagePerson[];
}

/** Elements that hold one compose each: the nearest container above every editor, counted once. */
export function composeRoots(find: Finder, document: Document): Element[] {
  const starts = (["editor", "plainEditor", "subject"] as const).flatMap((piece) =>
    find.all(piece, document),
  );
  const roots = starts.flatMap((start) => {
    const root = find.closest("composeRoot", start);
    // A compose left in a hidden thread is not on screen; a minimised window still shows its title bar.
    return root && isCompose(root) && isVisible(find.closest("window", root) ?? root) ? [root] : [];
  });
  return [...new Set(roots)].filter((root) => !roots.some((other) => other !== root && root.contains(other)));
}

/** Dialogs that are no compose have neither of these. */
function isCompose(root: Element): boolean {
  return root.getAttribute("role") !== "dialog" || !!root.querySelector('form,input[name="subjectbox"]');
}

/** Reads all composes. `poppedOut`: the whole browser window is one compose. */
export function readComposes(find: Finder, document: Document, poppedOut: boolean): ComposeView[] {
  return composeRoots(find, document).map((root) => {
    const people: PagePerson[] = [];
    const read = (field: "to" | "cc" | "bcc") => {
      const found = readField(root, field);
      if (field !== "bcc") people.push(...found.map((person) => ({ ...person, role: field })));
      return found.map(({ email }) => email);
    };
    const compose = {
      to: read("to"),
      cc: read("cc"),
      bcc: read("bcc"),
      subject: readSubject(find, root),
      inline: !poppedOut && !find.closest("window", root),
    };
    return { compose, people };
  });
}

/** The box on screen, else the hidden field that has an inline reply's subject. */
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
function readField(root: Element, field: string): Found[] {
  const people = new Map<string, Found>();
  const add = (person: Found | null) => {
    if (person && !people.get(person.email)?.name) people.set(person.email, person);
  };
  for (const part of root.querySelectorAll(`[name="${field}"]`)) {
    for (const chip of part.querySelectorAll('[role="option"],[data-hovercard-id],[email]'))
      add(personOf(chip));
    for (const input of [part, ...part.querySelectorAll("input,textarea")])
      for (const person of peopleIn((input as HTMLInputElement).value ?? "")) add(person);
  }
  return [...people.values()];
}
