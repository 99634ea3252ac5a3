// The popup over a library of 10,000 items: from a keystroke to its results, beside a plain substring filter over the
// same items in the same page; and the first results after opening it.
import type { Page } from "@playwright/test";
import type { LapBrowser } from "../../scripts/lap/browser.ts";
import { openDatabase } from "../../server/src/db/client.ts";
import { startServer } from "../../server/src/start.ts";
import { fillLibrary, type LibraryItem, makeLibrary } from "./support/library.ts";
import { createBenchWorkspace } from "./support/people.ts";
import { quantile, report, reportTimes, say, target } from "./support/report.ts";
import { openPopupWith, withExtension } from "./support/signed-in.ts";
import { createWorkerStop } from "./support/stop-worker.ts";

const ITEMS = 10_000;
const LOADS = 12;
/** Nothing changes any more after a keystroke when the page has been still this long. */
const STILL_MS = 150;

/** Page side: what the last keystroke came to, in milliseconds; null when the results did not change. */
interface KeyTimes {
  arm(): void;
  settle(): Promise<number | null>;
  filter(query: string): number;
}
type WithKeyTimes = { keyTimes: KeyTimes };

function install(page: Page, items: LibraryItem[]): Promise<void> {
  return page.evaluate(
    ({ items, still }) => {
      let pressedAt = 0;
      let changedAt: number | null = null;
      window.addEventListener("keydown", (event) => (pressedAt = event.timeStamp), { capture: true });
      const results = document.querySelector("[aria-label='Content']") ?? document.body;
      new MutationObserver(() => {
        // Reading a size makes the browser lay the results out, which is part of the wait.
        results.getBoundingClientRect();
        changedAt = performance.now();
      }).observe(results, { subtree: true, childList: true, characterData: true });
      const keyTimes: KeyTimes = {
        arm() {
          changedAt = null;
        },
        settle: () =>
          new Promise((resolve) => {
            const started = performance.now();
            const look = () => {
              if (performance.now() - (changedAt ?? started) < still) setTimeout(look, 20);
              else resolve(changedAt === null ? null : changedAt - pressedAt);
            };
            look();
          }),
        filter(query) {
          const started = performance.now();
          const words = query.toLowerCase().split(" ");
          const hits = items.filter((item) => {
            const text = `${item.title} ${item.summary} ${item.topics.join(" ")}`.toLowerCase();
            return words.every((word) => text.includes(word));
          });
          return hits.length < 0 ? 0 : performance.now() - started;
        },
      };
      Object.assign(globalThis, { keyTimes });
    },
    { items, still: STILL_MS },
  );
}

async function measureKeys(page: Page, items: LibraryItem[], queries: string[]): Promise<void> {
  await install(page, items);
  const field = page.getByLabel("Search content");
  const keys: number[] = [];
  const filters: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      await page.evaluate(() => (globalThis as unknown as WithKeyTimes).keyTimes.arm());
      await field.press(query.charAt(length - 1) === " " ? "Space" : query.charAt(length - 1));
      const time = await page.evaluate(() => (globalThis as unknown as WithKeyTimes).keyTimes.settle());
      if (time !== null) keys.push(time);
      filters.push(
        await page.evaluate(
          (typed) => (globalThis as unknown as WithKeyTimes).keyTimes.filter(typed),
          query.slice(0, length),
        ),
      );
    }
    await field.fill("");
  }
  reportTimes("popup.keystroke", keys, {
    against: "a substring filter over the same items",
    floor: filters,
    budget: target(16),
  });
}

/** From the navigation to the first result on screen; `before` runs ahead of each. */
async function firstResults(browser: LapBrowser, before: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("[data-hit]")) return;
        observer.disconnect();
        requestAnimationFrame(() => Object.assign(globalThis, { firstResultAt: performance.now() }));
      }).observe(document, { subtree: true, childList: true });
    });
    await before();
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const at = await page.waitForFunction(() => (globalThis as { firstResultAt?: number }).firstResultAt);
    times.push((await at.jsonValue()) ?? Number.NaN);
    await page.close();
  }
  return times;
}

const database = await openDatabase({ kind: "pglite", dataDir: null });
const { workspaceId, token } = await createBenchWorkspace(database);
const { items, queries } = makeLibrary(ITEMS);
await fillLibrary(database, workspaceId, items);
const server = await startServer({ database, port: 0, host: "127.0.0.1", log: () => undefined });
try {
  await withExtension({ url: server.url, token, mailPort: 1 }, async (browser) => {
    say("copying the library to the extension");
    const page = await openPopupWith(browser, ITEMS);
    say("typing");
    await measureKeys(page, items, queries);
    const warm = await firstResults(browser, async () => undefined);
    reportTimes("popup.first-results", warm, { budget: target(150) });
    await page.goto("about:blank");
    const stopped = await firstResults(browser, await createWorkerStop(page));
    report(
      {
        name: "popup.first-results.worker-stopped.p95",
        value: quantile(stopped, 0.95),
        unit: "ms",
        n: LOADS,
      },
      target(150),
    );
  });
} finally {
  await server.close();
  await database.close();
}
