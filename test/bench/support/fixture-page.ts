// Opens a fragment of Gmail's page in real Chromium at Gmail's own address, served from memory.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../../scripts/run/debian.ts";
import { ROOT } from "../../../scripts/run/root.ts";

export const FIXTURES: string = join(ROOT, "../shared/fixtures/gmail");
const INBOX = "https://mail.google.com/mail/u/0/#inbox";

/** @throws Error when there is no Chromium. */
export function launchPlain(args: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium was found; install it or name it in BATON_CHROMIUM.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...args] });
}

/** A page with `body`, isolated so that the page's clock ticks in microseconds instead of tenths of a millisecond. */
export async function openFragment(browser: Browser, body: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route("**/*", (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: {
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-embedder-policy": "require-corp",
          },
          body: `<!doctype html><html><head><title>Inbox</title></head><body>${body}</body></html>`,
        })
      : route.abort(),
  );
  await page.goto(INBOX);
  if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error("The page has only a coarse clock.");
  await page.evaluate(script);
  return page;
}

export const readFixture = (path: string): string => readFileSync(join(FIXTURES, path), "utf8");
