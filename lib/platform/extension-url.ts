// Addresses of the extension's own files. Background and content script.
import { browser } from "wxt/browser";

/**
 * Absolute address of a packaged file. WXT types the paths by what it found at the last build, which would
 * make a type check depend on a build; hence the plain signature.
 */
export function extensionUrl(path: `/${string}`): string {
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  return runtime.getURL(path);
}
