// Content script of every host page: finds the adapter and starts. Top frame only.
import { defineContentScript } from "wxt/utils/define-content-script";
import { startHost } from "../../lib/host/start-host.ts";
import { adapterFor } from "../../lib/sites/index.ts";
import { practiceAdapterFor } from "../../lib/sites/practice.ts";

const IS_PRACTICE = import.meta.env.MODE === "practice";

export default defineContentScript({
  matches: IS_PRACTICE ? ["https://mail.google.com/*", "http://127.0.0.1/*"] : ["https://mail.google.com/*"],
  runAt: "document_idle",
  main() {
    const start = () => {
      const url = new URL(location.href);
      const adapter = IS_PRACTICE ? practiceAdapterFor(url) : adapterFor(url);
      if (!adapter?.detect(url, document)) return;
      startHost(adapter, new AbortController());
    };
    // Chrome may load the mailbox ahead in a hidden tab: nothing happens before the rep is there.
    const page = document as Document & { prerendering?: boolean };
    if (page.prerendering) document.addEventListener("prerenderingchange", start, { once: true });
    else start();
  },
});
