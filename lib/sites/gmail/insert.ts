// Puts a snippet with its link into the open compose, so that Ctrl+Z takes it out again. Content script context.
// Editing commands enter the browser's undo stack and are no Trusted Types sink (`insertHTML` would be one).
import type { InsertResult, Snippet } from "../adapter.ts";
import type { Caret, Place } from "./caret.ts";
import { composeRoots } from "./compose.ts";
import { createFinder, isVisible } from "./finder.ts";
import type { GmailSelectors } from "./selectors.ts";

const fail = (reason: string): InsertResult => ({ ok: false, reason });

/** Inserts at the remembered caret, else before signature and quote, else at the end. Never sends. */
export function insertSnippet(
  selectors: GmailSelectors,
  caret: Caret,
  document: Document,
  snippet: Snippet,
): InsertResult {
  const { text, link } = snippet;
  if (link && !/^https?:\/\/\S+$/i.test(link.url)) return fail("Only http and https links can be inserted.");
  try {
    const place = placeFor(selectors, caret, document);
    if (!place) return fail("No message is open to write in.");
    const { editor } = place;
    const label = link && (link.label || link.url);
    let done: boolean;
    if (editor.tagName === "TEXTAREA") {
      const words = [text, link && (label === link.url ? label : `${label} (${link.url})`)]
        .filter(Boolean)
        .join(" ");
      editor.focus();
      done =
        document.execCommand("insertText", false, words) &&
        (editor as HTMLTextAreaElement).value.includes(words);
    } else {
      const needle = label ?? text.split(/\r?\n/)[0] ?? text;
      const before = count(editor, needle);
      selectIn(selectors, document, place);
      done = write(document, text, link?.url, label) && count(editor, needle) > before;
    }
    if (done) return { ok: true, undoable: true };
  } catch {
    // An editor that vanished under us.
  }
  return fail("Gmail did not take the text.");
}

function placeFor(selectors: GmailSelectors, caret: Caret, document: Document): Place | null {
  const remembered = caret.place();
  if (remembered && isVisible(remembered.editor)) return remembered;
  const find = createFinder(selectors);
  for (const root of composeRoots(find, document).reverse()) {
    const editor = find.first("editor", root, isVisible) ?? find.first("plainEditor", root, isVisible);
    if (editor) return { editor: editor as HTMLElement, range: null };
  }
  return null;
}

/** Puts the caret back, or before the signature or the quoted mail, or at the end. */
function selectIn(selectors: GmailSelectors, document: Document, { editor, range }: Place): void {
  editor.focus();
  const at = range ?? document.createRange();
  if (!range) {
    const stop = createFinder(selectors).first("signature", editor);
    if (stop) at.setStartBefore(stop);
    else at.selectNodeContents(editor);
    at.collapse(!!stop);
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(at);
}

function write(document: Document, text: string, url?: string, label?: string): boolean {
  const command = (name: string, value?: string) => document.execCommand(name, false, value);
  const typed = text
    .split(/\r?\n/)
    .every((line, index) => (!index || command("insertLineBreak")) && (!line || command("insertText", line)));
  if (!url || !label) return typed;
  const selection = document.getSelection();
  if (!typed || !selection || !command("insertText", `${text && !/\s$/.test(text) ? " " : ""}${label} `))
    return false;
  const node = selection.focusNode;
  const end = selection.focusOffset - 1;
  const start = end - label.length;
  if (!node || node.nodeValue?.slice(start, end) !== label) return false;
  selection.setBaseAndExtent(node, start, node, end);
  const linked = command("createLink", url);
  // On behind the space, so that the rep's next words are not part of the link.
  selection.collapseToEnd();
  selection.modify("move", "forward", "character");
  return linked;
}

/** How often the link's label, else the first line of text, stands in the editor. */
function count(editor: Element, needle: string): number {
  return (editor.textContent ?? "").replaceAll("\u00a0", " ").split(needle).length;
}
