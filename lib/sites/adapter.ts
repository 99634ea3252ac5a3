// The interface every site adapter implements. Content script context: plain DOM, no framework, no network.
import type { PageContext } from "../core/page-context.ts";

/** Result of putting a snippet into a compose. `reason` says in words why it could not be done. */
export type InsertResult = { ok: true; undoable: boolean } | { ok: false; reason: string };

/** What to insert: plain text and, if any, a link behind its own label. */
export interface Snippet {
  text: string;
  link?: { url: string; label: string } | undefined;
}

/**
 * One site. Plain data with functions; an optional member that is absent means "not on this site".
 * No member throws on a foreign, half-loaded or changed page.
 */
export interface SiteAdapter {
  /** Key of the site, also `Host` in verdicts: `gmail`, `hubspot` … */
  id: string;
  name: string;
  /** Match patterns; the manifest is made from them. */
  matches: readonly string[];
  /**
   * Does this page belong to the site, and to a mode Baton runs in (not print, not mobile …)? Routes without
   * mail inside the app (chat, settings) come and go: there `context().state` is `none`.
   */
  detect(url: URL, document: Document): boolean;
  /** What is open right now. Total: missing pieces give empty lists. */
  context(url: URL, document: Document): PageContext;
  /** Calls `changed` when the view may have changed (coalesced); stops with the signal. */
  observe(document: Document, changed: () => void, signal: AbortSignal): void;
  /** Remember the caret so that a snippet lands where the rep was typing; stops with the signal. */
  trackCaret?(document: Document, signal: AbortSignal): void;
  /** Put a snippet at the remembered caret of the compose last used. Never sends. */
  insert?(document: Document, snippet: Snippet): InsertResult;
}
