// Shows saved pages in a real Chromium, cut off from the network and without their scripts, and asks the
// adapters what they see. One browser serves many pages.
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { PageContext } from "../../lib/core/page-context.ts";
import { bundleScript } from "../../practice/build-page.ts";
import type { DetectOptions } from "./options.ts";

/** What is printed: the context, or an empty one for a page no adapter knows. */
export type Detected = Omit<PageContext, "site"> & { site: string | null };

/** A browser that reads pages. */
export interface Detector {
  detect(html: string, options: DetectOptions): Promise<Detected>;
  /** The page itself, loaded and wrapped, with the adapters in the global `detection`; the caller closes it. */
  open(html: string, options: DetectOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Scripts of the page stay off, also inline handlers; styles of the look-alike are needed for what is painted. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Starts Chromium. Throws when there is none: its path can be given as CHROMIUM_PATH. */
export async function openDetector(): Promise<Detector> {
  const [bundle, browser] = await Promise.all([
    bundleScript(fileURLToPath(new URL("page/in-page.ts", import.meta.url)), "detection"),
    launch(),
  ]);
  const open: Detector["open"] = async (html, options) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: "block",
    });
    try {
      await context.route("**", (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({
              body: asDocument(html),
              contentType: "text/html; charset=utf-8",
              headers: { "content-security-policy": POLICY },
            })
          : route.abort(),
      );
      const page = await context.newPage();
      await page.goto(options.url, { waitUntil: "domcontentloaded" });
      await page.evaluate(`${bundle.script}; globalThis.detection = detection; undefined`);
      await page.evaluate(`detection.prepare(${JSON.stringify({ ...options, style: bundle.style })})`);
      return page;
    } catch (error) {
      await context.close();
      throw error;
    }
  };
  return {
    open,
    async detect(html, options) {
      const page = await open(html, options);
      try {
        return (await page.evaluate(`detection.look(${JSON.stringify(options.url)})`)) as Detected;
      } finally {
        await page.context().close();
      }
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  try {
    return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  } catch (error) {
    const [reason] = String(error).split("\n");
    throw new Error(`Chromium did not start from ${executablePath} (set CHROMIUM_PATH). ${reason}`);
  }
}

/** A bare `tr` or `td` would be dropped by the parser outside of a table. */
function asDocument(html: string): string {
  const first = /<([a-z][\w-]*)/i.exec(html.replace(/<!--[\s\S]*?-->/g, ""))?.[1]?.toLowerCase();
  if (first === "tr") return `<!doctype html><table><tbody>${html}</tbody></table>`;
  if (first === "td" || first === "th")
    return `<!doctype html><table><tbody><tr>${html}</tr></tbody></table>`;
  if (first === "tbody") return `<!doctype html><table>${html}</table>`;
  return /<!doctype/i.test(html) ? html : `<!doctype html>${html}`;
}
