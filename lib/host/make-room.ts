// Gives the open sidebar its own space beside the mail where the window is wide enough, and takes it back.

/** Where a site keeps its icon rail and its column of content. */
export interface PageLayout {
  /** The sidebar stands beside this, not on it. */
  rail: string;
  /** Gets a margin as wide as the sidebar. */
  column: string;
}

/** By adapter id. Last seen in captured pages; a site without an entry is overlaid. */
export const LAYOUTS: Readonly<Record<string, PageLayout>> = {
  gmail: { rail: ".brC-aT5-aOt-Jw", column: ".nH.bkK" },
};

/** Narrower windows are overlaid: the mail would become unreadable. */
const NARROWEST_SHARED_PX = 1100;

export interface Room {
  /** Width of the site's rail in px, and the side it is on. */
  rail: number;
  left: boolean;
  /** Did the page make room (true), or does the sidebar lie over it? */
  shared: boolean;
}

const MARK = "data-baton-room";
const MARGIN = "margin-inline-end";

function railOf(layout: PageLayout | undefined): { rail: number; left: boolean } {
  const box = layout && document.querySelector(layout.rail)?.getBoundingClientRect();
  const rtl = getComputedStyle(document.body).direction === "rtl";
  if (!box || box.width === 0) return { rail: 0, left: rtl };
  const left = box.left + box.width / 2 < innerWidth / 2;
  return { rail: Math.round(left ? box.right : innerWidth - box.left), left };
}

/** Measures the page, and while `width` is above 0 moves its content aside. Idempotent. */
export function makeRoom(layout: PageLayout | undefined, width: number): Room {
  const isShared = layout && width > 0 && innerWidth >= NARROWEST_SHARED_PX;
  const target = isShared ? document.querySelector<HTMLElement>(layout.column) : null;
  const moved = document.querySelector<HTMLElement>(`[${MARK}]`);
  if (moved !== target || target?.getAttribute(MARK) !== `${width}`) {
    moved?.style.removeProperty(MARGIN);
    moved?.removeAttribute(MARK);
    target?.style.setProperty(MARGIN, `${width}px`);
    target?.setAttribute(MARK, `${width}`);
    // The mailbox places its compose windows by measuring; it measures on `resize` only.
    if (moved || target) dispatchEvent(new Event("resize"));
  }
  return { ...railOf(layout), shared: target !== null };
}
