// Decides who is at the other end of a port, from what the browser vouches for. Runs in the background.
import type { PortSender } from "./port.ts";

/** An extension page that may call over the port `ui`. */
export interface UiCaller {
  /** `embedded`: the sidebar inside a host page, which must redeem its token first. */
  kind: "embedded" | "page";
  /** Tab it is embedded in; null for pages of our own that belong to no mail. */
  tabId: number | null;
  /** Names this one document, so that a token redeemed by it is of no use to another. */
  document: string;
}

/** Pages that only the user can open; none of them is web-accessible. */
const OWN_PAGES: ReadonlySet<string> = new Set(["/popup.html", "/options.html", "/sidepanel.html"]);

function parse(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

/**
 * The caller, or null for anyone else. `base` is the extension's own root address. A sidebar.html is
 * embedded even as a tab of its own, because a host page could open that too.
 */
export function classifyUiSender(
  sender: PortSender | undefined,
  extensionId: string,
  base: string,
): UiCaller | null {
  const url = parse(sender?.url);
  if (!sender || !url || sender.id !== extensionId) return null;
  const own = new URL(base);
  if (url.protocol !== own.protocol || url.host !== own.host) return null;
  if (url.pathname === "/sidebar.html") {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return null;
    return { kind: "embedded", tabId, document: sender.documentId ?? `frame-${sender.frameId ?? 0}` };
  }
  if (!OWN_PAGES.has(url.pathname)) return null;
  if (sender.tab !== undefined && (sender.frameId ?? 0) !== 0) return null;
  return { kind: "page", tabId: null, document: sender.documentId ?? url.pathname };
}

/** The tab of a content script in a top frame, or null for anyone else. */
export function classifyHostSender(
  sender: PortSender | undefined,
  extensionId: string,
  base: string,
): { tabId: number; document: string } | null {
  const url = parse(sender?.url);
  if (!sender || !url || sender.id !== extensionId || sender.frameId !== 0) return null;
  if (url.protocol === new URL(base).protocol) return null;
  const tabId = sender.tab?.id;
  return tabId === undefined ? null : { tabId, document: sender.documentId ?? "" };
}
