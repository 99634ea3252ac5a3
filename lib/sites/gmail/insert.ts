// Puts a snippet with its link into the open compose, so that Ctrl+Z takes it out again. Content script context.
// Editing commands enter the browser's undo stack and are no Trusted Types sink (`insertHTML` would be one).
import type { InsertResult, Snippet } from "../adapter.ts";
import type { Caret, Place } from "./caret.ts";
import { composeRoots } from "./compose.ts";
import { createFinder, isVisible } from "./finder.ts";
import type { GmailSelectors } from "./selectors.ts";

const NOWHERE: InsertResult = { ok: false, reason: "No message is open to write in." };
const LOST: InsertResult = { ok: false, reason: "Gmail did not take the text." };

/** Inserts at the remembered caret, else before signature and quote, else at the end. Never sends. */
export function insertSnippet(
  selectors: GmailSelectors,
  caret: Caret,
  document: Document,
  snippet: Snippet,
): InsertResult {
  const link = snippet.link;
  if (link && !/^https?:\/\/[^\s]+$/i.test(link.url))
    return { ok: false, reason: "Only http and https links can be inserted." };
  try {
    const place = placeFor(selectors, caret, document);
    if (!place) return NOWHERE;
    return place.editor.tagName === "TEXTAREA"
      ? insertPlain(document, place.editor as HTMLTextAreaElement, snippet)
      : insertRich(selectors, document, place, snippet);
  } catch {
    return LOST;
  }
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

function insertPlain(document: Document, editor: HTMLTextAreaElement, snippet: Snippet): InsertResult {
  const { link } = snippet;
  const text = [snippet.text, link && (link.label === link.url ? link.url : `${link.label} (${link.url})`)]
    .filter(Boolean)
    .join(" ");
  const before = editor.value;
  editor.focus();
  let undoable = document.execCommand("insertText", false, text);
  if (!undoable || editor.value === before) {
    undoable = false;
    editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, "end");
    editor.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  return editor.value.includes(text) ? { ok: true, undoable } : LOST;
}

function insertRich(
  selectors: GmailSelectors,
  document: Document,
  { editor, range }: Place,
  snippet: Snippet,
): InsertResult {
  const selection = document.getSelection();
  if (!selection) return LOST;
  const before = count(editor, snippet);
  editor.focus();
  const at = range ?? endOf(selectors, document, editor);
  selection.removeAllRanges();
  selection.addRange(at);
  if (byCommands(document, selection, snippet) && count(editor, snippet) > before)
    return { ok: true, undoable: true };
  // Whatever the commands left half done stays; only a snippet that is not there at all is put in by hand.
  if (count(editor, snippet) <= before) {
    const here = selection.rangeCount ? selection.getRangeAt(0) : endOf(selectors, document, editor);
    byNodes(
      document,
      editor.contains(here.commonAncestorContainer) ? here : endOf(selectors, document, editor),
      snippet,
    );
    editor.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  return count(editor, snippet) > before ? { ok: true, undoable: false } : LOST;
}

/** Before the signature or the quoted mail; without them at the end. */
function endOf(selectors: GmailSelectors, document: Document, editor: Element): Range {
  const range = document.createRange();
  const stop = createFinder(selectors).first("signature", editor);
  if (stop) range.setStartBefore(stop);
  else range.selectNodeContents(editor);
  range.collapse(!!stop);
  return range;
}

function byCommands(document: Document, selection: Selection, { text, link }: Snippet): boolean {
  const command = (name: string, value?: string) => document.execCommand(name, false, value);
  const type = (words: string) =>
    words
      .split(/\r?\n/)
      .every(
        (line, index) => (!index || command("insertLineBreak")) && (!line || command("insertText", line)),
      );
  if (!type(text)) return false;
  if (!link) return true;
  const label = link.label || link.url;
  if (!command("insertText", `${text && !/\s$/.test(text) ? " " : ""}${label} `)) return false;
  const node = selection.focusNode;
  const end = selection.focusOffset - 1;
  const start = end - label.length;
  if (node?.nodeType !== 3 || node.nodeValue?.slice(start, end) !== label) return false;
  selection.setBaseAndExtent(node, start, node, end);
  const linked = command("createLink", link.url);
  selection.collapseToEnd();
  selection.modify?.("move", "forward", "character");
  return linked;
}

function byNodes(document: Document, range: Range, { text, link }: Snippet): void {
  const fragment = document.createDocumentFragment();
  text.split(/\r?\n/).forEach((line, index) => {
    if (index) fragment.append(document.createElement("br"));
    fragment.append(line);
  });
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = link.url;
    anchor.append(link.label || link.url);
    fragment.append(" ", anchor, " ");
  }
  range.deleteContents();
  range.insertNode(fragment);
  range.collapse(false);
}

/** How often the snippet stands in the editor: its link, else its first line of text. */
function count(editor: Element, { text, link }: Snippet): number {
  if (link) {
    const url = new URL(link.url).href;
    return [...editor.querySelectorAll("a")].filter((anchor) => anchor.href === url).length;
  }
  const line = text.split(/\r?\n/).find((part) => part.trim()) ?? "";
  return line ? (editor.textContent ?? "").replaceAll("\u00a0", " ").split(line).length - 1 : 0;
}
