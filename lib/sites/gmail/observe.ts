// Says when Gmail's view may have changed, without watching the whole page. Content script context.
// The hash may change before the view does and a reading pane may not change it at all, so both are followed.
import { createFinder, isVisible } from "./finder.ts";
import type { GmailSelectors } from "./selectors.ts";

/** At most one report per this many milliseconds. */
const REST = 250;
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
  let lastReport = -REST;
  let timers: number[] = [];
  const targets = new Set<Node>();

  const report = () => {
    waiting = false;
    if (signal.aborted || !dirty || document.hidden) return;
    dirty = false;
    lastReport = view.performance.now();
    aim();
    changed();
  };
  const schedule = () => {
    dirty = true;
    if (waiting || document.hidden || signal.aborted) return;
    waiting = true;
    const rest = lastReport + REST - view.performance.now();
    if (rest > 0) timers.push(view.setTimeout(() => view.requestAnimationFrame(report), rest));
    else view.requestAnimationFrame(report);
  };
  const clearTimers = () => {
    for (const timer of timers) view.clearTimeout(timer);
    timers = [];
  };

  const observer = new MutationObserver((records) => {
    // Typing is not a change of view.
    if (records.some(({ target }) => !inEditor(target))) schedule();
  });

  // Views are swapped by the style of main's siblings; styles inside them change all the time and say nothing.
  const swaps = new MutationObserver(schedule);

  /** (Re)aims at what is there now: painted main, compose windows, title; the body until there is a main. */
  function aim(): void {
    const find = createFinder(selectors);
    const mains = find.all("main", document);
    const main = mains.find(isVisible);
    const wanted = new Map<Node, MutationObserverInit>();
    if (document.body) wanted.set(document.body, { childList: true, subtree: !main });
    const title = document.querySelector("title");
    if (title) wanted.set(title, { childList: true });
    const container = (main ?? mains[0])?.parentElement;
    if (container && container !== document.body) wanted.set(container, { childList: true });
    if (main) wanted.set(main, { childList: true, subtree: true });
    for (const moles of find.all("moles", document)) wanted.set(moles, { childList: true, subtree: true });
    if (targets.size === wanted.size && [...wanted.keys()].every((node) => targets.has(node))) return;
    stop();
    for (const [node, init] of wanted) {
      observer.observe(node, init);
      targets.add(node);
    }
    for (const child of container?.children ?? [])
      swaps.observe(child, { attributes: true, attributeFilter: ["style", "role"] });
  }

  function stop(): void {
    observer.disconnect();
    swaps.disconnect();
    targets.clear();
  }

  const navigated = () => {
    clearTimers();
    waiting = false;
    schedule();
    for (const wait of LATER) timers.push(view.setTimeout(schedule, wait));
  };
  view.addEventListener("hashchange", navigated, { signal });
  view.addEventListener("popstate", navigated, { signal });
  document.addEventListener("visibilitychange", () => dirty && schedule(), { signal });
  // An address typed into a compose becomes known when its field is left.
  document.addEventListener(
    "focusout",
    (event) =>
      event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName) && schedule(),
    { signal, capture: true },
  );
  signal.addEventListener("abort", () => {
    stop();
    clearTimers();
  });
  aim();
  navigated();
}

function inEditor(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return !!element?.closest("[g_editable]");
}
