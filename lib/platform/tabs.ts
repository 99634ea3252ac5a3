// The seam to `browser.tabs`, without the `tabs` permission: ids and messages only. Background only.
import { browser } from "wxt/browser";
import type { HostCommand } from "../contracts/host-background.ts";

/** Tab in front in the window last used, or null. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** Reaches a content script whose port is closed; false when the tab has none. */
export async function messageTab(tabId: number, command: HostCommand): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
