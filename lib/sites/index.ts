// The registry: which adapter reads which page. Content script context, and the manifest's match patterns.
import type { SiteAdapter } from "./adapter.ts";
import { createGmailAdapter } from "./gmail/gmail.ts";
import { GMAIL_SELECTORS } from "./gmail/selectors.ts";

/** All adapters, in the order they are asked. */
export const ADAPTERS: readonly SiteAdapter[] = [createGmailAdapter(GMAIL_SELECTORS)];

/**
 * The adapter whose match patterns cover the URL, or null. With `practice`, the look-alike mailbox on
 * loopback counts as the Gmail it imitates; without it loopback is a foreign page.
 */
export function adapterFor(url: URL, options: { practice?: boolean } = {}): SiteAdapter | null {
  if (!options.practice || url.protocol !== "http:" || url.hostname !== "127.0.0.1") return byPattern(url);
  const asGmail = (page: URL) => new URL(page.pathname + page.search + page.hash, "https://mail.google.com");
  const adapter = byPattern(asGmail(url));
  return adapter && { ...adapter, detect: (page, document) => adapter.detect(asGmail(page), document) };
}

/** Match patterns of adapters are an origin with all its paths: `https://host/*`. */
function byPattern(url: URL): SiteAdapter | null {
  return ADAPTERS.find(({ matches }) => matches.includes(`${url.origin}/*`)) ?? null;
}
