// The look-alike mailbox on loopback counts as the Gmail it imitates. Content script of practice builds only.
import type { SiteAdapter } from "./adapter.ts";
import { adapterFor } from "./index.ts";

/** Like `adapterFor`, for the practice mailbox and for the real sites. */
export function practiceAdapterFor(url: URL): SiteAdapter | null {
  if (url.protocol !== "http:" || url.hostname !== "127.0.0.1") return adapterFor(url);
  const asGmail = (page: URL) => new URL(page.pathname + page.search + page.hash, "https://mail.google.com");
  const adapter = adapterFor(asGmail(url));
  return adapter && { ...adapter, detect: (page, document) => adapter.detect(asGmail(page), document) };
}
