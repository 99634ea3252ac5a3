// Remembers where the rep was typing: a click into the sidebar takes the caret away. Content script context.
import { createFinder } from "./finder.ts";
import type { GmailSelectors } from "./selectors.ts";

/** The editor last written in and the caret inside it. */
export interface Place {
  editor: HTMLElement;
  range: Range | null;
}

/** Follows the caret of one page. */
export interface Caret {
  track(document: Document, signal: AbortSignal): void;
  /** The remembered place, if the editor is still there and still holds the caret. */
  place(): Place | null;
}

/** A caret that has seen nothing yet. */
export function createCaret(selectors: GmailSelectors): Caret {
  let last: Place | null = null;
  const remember = (document: Document) => {
    const find = createFinder(selectors);
    const active = document.activeElement;
    const editor = active && (find.closest("editor", active) ?? find.closest("plainEditor", active));
    const selection = document.getSelection();
    if (editor)
      last = {
        editor: editor as HTMLElement,
        range: selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null,
      };
  };
  return {
    track(document, signal) {
      const see = () => {
        try {
          remember(document);
        } catch {
          // A selection that vanished between the event and the look.
        }
      };
      for (const type of ["selectionchange", "focusin"])
        document.addEventListener(type, see, { signal, capture: true, passive: true });
    },
    place() {
      if (!last?.editor.isConnected) return null;
      const { editor, range } = last;
      // Expanding or minimising a window moves nodes: then the caret no longer lies in the editor.
      return { editor, range: range && editor.contains(range.commonAncestorContainer) ? range : null };
    },
  };
}
