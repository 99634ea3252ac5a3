// What each tab shows and whom the rep chose there. Kept for the browser's session: it outlives the worker.
import type { ReportedContext } from "../../contracts/host-background.ts";
import { storageItem } from "../../platform/key-value.ts";
import type { Runtime } from "../runtime.ts";
import { serial } from "../serial.ts";

export interface TabState {
  context: ReportedContext;
  /** The rep's own choice, for as long as the tab shows the same thing. */
  chosen: string | null;
}

/** A choice and a report that arrive together must not overwrite each other. */
const oneByOne = serial();

function itemOf(rt: Runtime, tabId: number) {
  return storageItem<TabState | null>(rt.session, `tab:${tabId}`, null);
}

export function readTab(rt: Runtime, tabId: number): Promise<TabState | null> {
  return itemOf(rt, tabId).get();
}

/** Same account, same thread (or the same list, record …): a choice made there still holds. */
function isSamePlace(a: ReportedContext, b: ReportedContext): boolean {
  return (
    a.site === b.site &&
    a.account?.email === b.account?.email &&
    a.view === b.view &&
    a.threadId === b.threadId &&
    a.subject === b.subject &&
    a.record?.id === b.record?.id
  );
}

/**
 * Keeps a reported context; the rep's choice sticks while the place stays the same. False when it is what
 * was known already, as after a page was asked to report again.
 */
export function saveContext(rt: Runtime, tabId: number, context: ReportedContext): Promise<boolean> {
  return oneByOne(async () => {
    const item = itemOf(rt, tabId);
    const before = await item.get();
    if (before && JSON.stringify(before.context) === JSON.stringify(context)) return false;
    const chosen = before && isSamePlace(before.context, context) ? before.chosen : null;
    await item.set({ context, chosen });
    return true;
  });
}

export function saveChoice(rt: Runtime, tabId: number, email: string): Promise<void> {
  return oneByOne(async () => {
    const item = itemOf(rt, tabId);
    const before = await item.get();
    if (before) await item.set({ ...before, chosen: email });
  });
}

export function forgetTab(rt: Runtime, tabId: number): Promise<void> {
  return itemOf(rt, tabId).remove();
}
