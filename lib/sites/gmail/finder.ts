// Looks pieces up in the page by the selector table and notes which selector matched. Content script context.
import type { GmailSelectors, Piece } from "./selectors.ts";

/** No piece is read more often than this in one look, whatever the page holds. */
const MOST = 2_000;

/** Finds pieces of the page; `hooks` fills up as it goes: piece → the selector that matched. */
export interface Finder {
  hooks: Record<string, string>;
  /** Elements of the first selector of the piece that gives any (after `keep`). */
  all(piece: Piece, root: ParentNode, keep?: (element: Element) => boolean): Element[];
  first(piece: Piece, root: ParentNode, keep?: (element: Element) => boolean): Element | undefined;
  /** The nearest ancestor (or the element itself) that any selector of the piece matches. */
  closest(piece: Piece, element: Element): Element | null;
}

/** A finder over one table. Throws on a selector the browser does not understand; the adapter catches it. */
export function createFinder(table: GmailSelectors): Finder {
  const hooks: Record<string, string> = {};
  const made: Partial<Record<Piece, string[]>> = {};
  const cssOf = (piece: Piece) => (made[piece] ??= variants(table[piece]));
  const all: Finder["all"] = (piece, root, keep) => {
    for (const css of cssOf(piece)) {
      let found = [...root.querySelectorAll(css)].slice(0, MOST);
      if (keep) found = found.filter(keep);
      if (found.length) {
        hooks[piece] ??= css;
        return found;
      }
    }
    return [];
  };
  return {
    hooks,
    all,
    first: (piece, root, keep) => all(piece, root, keep)[0],
    closest: (piece, element) => element.closest(cssOf(piece).join()),
  };
}

/** The selectors, then those with a class once more for builds that add a hash to it. */
function variants(selectors: readonly string[]): string[] {
  const hashed = selectors.map((css) => css.replace(/\.([a-z]\w*)/gi, ':is([class^="$1-"],[class*=" $1-"])'));
  return [...new Set([...selectors, ...hashed])];
}

/** Is it painted? Gmail keeps earlier threads and lists in the page, hidden. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}
