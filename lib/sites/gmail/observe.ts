// Says when Gmail's view may have changed, without watching the whole page. Content script context.
// The hash may change before the view does and a reading pane may not change it at all, so both are followed.
import { createFinder, isVisible } from "./finder.ts";
import type { GmailSelectors } from "./selectors.ts";

/** At most one report in this many milliseconds; right after a navigation, when the view is painted, more. */
const REST = 250;
const SHORT_REST = 16;
/** After a navigation the view may be painted late and by class changes only: look again, then stop. */
const LATER = [300, 900, 2_500, 6_000, 15_000];

/** Calls `changed` (coalesced, never while the page is hidden) until the signal aborts. */
export function observePage(
  selectors: GmailSelectors,
  document: Document,
  changed: () => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let waiting = false;
  let dirty = false;
  let navigatedAt = 0;
  let container: Element | null | undefined;
  let timers: number[] = [];
  const later = (wait: number, act: () => void) => timers.push(view.setTimeout(act, wait));

  const report = () => {
    if (signal.aborted || !dirty || document.hidden) return;
    dirty = false;
    aim();
    changed();
  };
  /** The first change is told in the next frame, those in the rest after it together at its end. */
  const schedule = () => {
    dirty = true;
    if (waiting || document.hidden || signal.aborted) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      report();
      later(Math.min(REST, SHORT_REST + (Date.now() - navigatedAt) / 16), () => {
        waiting = false;
        if (dirty) schedule();
      });
    });
  };

  const observer = new MutationObserver((records) => {
    if (records.some(tells)) schedule();
  });
  /** Typing is no change of view, nor is a style, but on the views themselves: that is how they are swapped. */
  function tells({ type, target }: MutationRecord): boolean {
    if (type === "attributes") return target.parentElement === container;
    return !(target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest("[g_editable]");
  }

  /** (Re)aims at what is there now: the views, compose windows, title; the whole body until there is a view. */
  function aim(): void {
    const find = createFinder(selectors);
    const all = { childList: true, subtree: true };
    observer.disconnect();
    container = find.first("main", document, isVisible)?.parentElement;
    observer.observe(document.body, { childList: true, subtree: !container });
    if (container) observer.observe(container, { ...all, attributeFilter: ["style", "role"] });
    for (const moles of find.all("moles", document)) observer.observe(moles, all);
    const title = document.querySelector("title");
    if (title) observer.observe(title, all);
  }

  const clear = () => {
    for (const timer of timers) view.clearTimeout(timer);
    timers = [];
    waiting = false;
  };
  const navigated = () => {
    clear();
    navigatedAt = Date.now();
    schedule();
    for (const wait of LATER) later(wait, schedule);
  };
  view.addEventListener("hashchange", navigated, { signal });
  document.addEventListener("visibilitychange", () => dirty && schedule(), { signal });
  // An address typed into a compose becomes known when its field is left.
  document.addEventListener("change", schedule, { signal, capture: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clear();
  });
  try {
    aim();
  } catch {
    // No body yet: the looks after a navigation find it.
  }
  navigated();
}
