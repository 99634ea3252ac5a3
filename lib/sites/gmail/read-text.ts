// Text, addresses and ids as Gmail writes them. Content script context; pure but for reading nodes.
import { normalizeEmail } from "../../core/email-address.ts";
import type { PagePerson } from "../../core/page-context.ts";

/** Somebody as read from the page, before a role is known. */
export type Found = Pick<PagePerson, "email" | "name">;

/** An address in text, whole, and not one that serves as the name before `<the real one>`. */
const ADDRESS = /[^\s<>()[\]"',;:@][^\s<>()[\]",;:@]*@[^\s<>()[\]"',;:@]+(?![^\s<>()[\]"',;:@]|["'\s]*<)/g;
/** Direction marks that right-to-left pages put around addresses. */
const MARKS = /\p{Bidi_C}/gu;

/** One line of text: white space and direction marks evened out. */
export function tidy(text: string | null | undefined): string {
  return (text ?? "").replace(MARKS, "").replace(/\s+/g, " ").trim();
}

/** Text of a node with Gmail's emoji pictures put back as characters. */
export function textOf(node: Node): string {
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? "";
    else if (child.nodeType === 1) {
      const element = child as Element;
      text += element.getAttribute("data-emoji") ?? element.getAttribute("alt") ?? textOf(element);
    }
  }
  return text;
}

/** The last address in a text: a subject or a name before it may hold another one. */
export function lastAddress(text: string | null | undefined): string | undefined {
  return peopleIn(text ?? "").at(-1)?.email;
}

/** People in a header text like `Dana Orrell <dana@x.example>, teo@x.example`. */
export function peopleIn(header: string): Found[] {
  const text = header.replace(MARKS, "");
  const people: Found[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const email = normalizeEmail(match[0].replace(/\.+$/, ""));
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    if (email) people.push({ email, name: nameOf(before.replace(/^[>\s,;]+|[<\s]+$/g, ""), email) });
  }
  return people;
}

/** A name without its quotes; empty when it only repeats the address or is an element id like `:62`. */
export function nameOf(text: string | null | undefined, email: string): string {
  const name = tidy(text).replace(/^(["'])(.*)\1$/, "$2");
  return name.toLowerCase() === email || /^(:\w+|["'])$/.test(name) ? "" : name;
}

/** The person an element with `email` or `data-hovercard-id` stands for. */
export function personOf(element: Element): Found | null {
  const read = (name: string) => element.getAttribute(name);
  const email = normalizeEmail(read("email") ?? "") ?? normalizeEmail(read("data-hovercard-id") ?? "");
  // An empty `data-name` says that there is no name; the chip's text is then the address or a part of it.
  if (!email) return null;
  return { email, name: nameOf((read("name") || read("data-name")) ?? textOf(element), email) };
}

/** `thread-f:<decimal>` is the legacy id in decimal; `thread-a:…` has no legacy form and stays. */
export function threadIdFrom(text: string | null | undefined): string | undefined {
  const [, own, decimal] = /(thread-a:[\w:-]+)|thread-f:(\d+)/.exec(text ?? "") ?? [];
  const hex = decimal ? BigInt(decimal).toString(16) : text?.trim().toLowerCase();
  return own ?? (hex && /^[\da-f]{14,17}$/.test(hex) ? hex : undefined);
}

/** The thread id an element carries in one of its attributes. */
export function threadIdOf(element: Element): string | undefined {
  for (const kind of ["legacy-thread", "thread-perm", "thread"]) {
    const id = threadIdFrom(element.getAttribute(`data-${kind}-id`));
    if (id) return id;
  }
  return undefined;
}

/** The thread id inside a `jslog` attribute: base64 JSON between the semicolons. */
export function threadIdFromLog(log: string): string | undefined {
  for (const [, data = ""] of log.matchAll(/(?:^|[\s;])\d+:([\w+/-]{16,}=*)/g)) {
    try {
      const id = threadIdFrom(atob(data.replaceAll("-", "+").replaceAll("_", "/")));
      if (id) return id;
    } catch {
      // Not base64: another kind of log entry.
    }
  }
  return undefined;
}
