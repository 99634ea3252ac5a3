// Looks pieces up in the page by the selector table and notes which selector matched. Content script context.
import type { GmailSelectors, Piece } from "./selectors.ts";

/** No piece is read more often than this in one look, whatever the page holds. */
const MOST = 2_000;

/** Finds pieces of the page; `hooks` fills up as it goes. */
export interface Finder {
  hooks: Record<string, string>;
  /** Elements of the first selector of the piece that gives any (after `keep`). */
  all(piece: Piece, root: ParentNode, keep?: (element: Element) => boolean): Element[];
  first(piece: Piece, root: ParentNode, keep?: (element: Element) => boolean): Element | undefined;
  /** The nearest ancestor (or the element itself) that any selector of the piece matches. */
  closest(piece: Piece, element: Element): Element | null;
}

/** A finder over one table. A selector the browser does not understand counts as no match. */
export function createFinder(table: GmailSelectors): Finder {
  const hooks: Record<string, string> = {};
  const all: Finder["all"] = (piece, root, keep) => {
    for (const [key, css] of table[piece] ?? []) {
      let found: Element[];
      try {
        found = [...root.querySelectorAll(css)].slice(0, MOST);
      } catch {
        continue;
      }
      if (keep) found = found.filter(keep);
      if (found.length) {
        hooks[piece] ??= key;
        return found;
      }
    }
    return [];
  };
  return {
    hooks,
    all,
    first: (piece, root, keep) => all(piece, root, keep)[0],
    closest(piece, element) {
      try {
        return element.closest((table[piece] ?? []).map(([, css]) => css).join());
      } catch {
        return null;
      }
    },
  };
}

/** Is it painted? Gmail keeps earlier threads and lists in the page, hidden. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}
