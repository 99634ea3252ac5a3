// The registry: which adapter reads which page. Content script context, and the manifest's match patterns.
import type { SiteAdapter } from "./adapter.ts";
import { createGmailAdapter } from "./gmail/gmail.ts";
import { GMAIL_SELECTORS } from "./gmail/selectors.ts";

/** All adapters, in the order they are asked. */
export const ADAPTERS: readonly SiteAdapter[] = [createGmailAdapter(GMAIL_SELECTORS)];

/** The adapter whose match patterns, an origin with all its paths each, cover the URL; or null. */
export function adapterFor(url: URL): SiteAdapter | null {
  return ADAPTERS.find(({ matches }) => matches.includes(`${url.origin}/*`)) ?? null;
}
