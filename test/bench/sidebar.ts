// The sidebar's frame: bytes of its first load, and the time from its navigation to what is cached on screen, beside
// an empty React page in the same frame of the same mailbox.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { PROSPECTS } from "../../sample/cast.ts";
import { type LapBrowser, sidebarFrame } from "../../scripts/lap/browser.ts";
import { openThread } from "../../scripts/lap/steps.ts";
import { ensureBuilt, outputOf, STORE_EXTENSION } from "../../scripts/run/build.ts";
import { bundle } from "./support/bundle.ts";
import { report, reportTimes, say } from "./support/report.ts";
import { withExtension, withSample } from "./support/signed-in.ts";

const LOADS = 15;
const LIMIT_MS = 20_000;
const PERSON = PROSPECTS.dana;

/** Milliseconds from the frame's navigation. */
interface Shown {
  /** The person's name over the first section. */
  rows?: number;
  /** The touches, further down. */
  touches?: number;
}

/** The store build with an empty React page in the sidebar's place. */
async function makeEmptyExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "baton-empty-"));
  cpSync(outputOf(STORE_EXTENSION), folder, { recursive: true });
  writeFileSync(join(folder, "empty.js"), await bundle("test/bench/page/empty-sidebar.ts"));
  writeFileSync(
    join(folder, "sidebar.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body data-name="${PERSON.name}"><div id="root"></div><script src="/empty.js"></script></body></html>`,
  );
  return folder;
}

const gzipped = (paths: readonly string[]): number =>
  paths
    .map((path) => gzipSync(readFileSync(join(outputOf(STORE_EXTENSION), path)), { level: 9 }).byteLength)
    .reduce((a, b) => a + b, 0);

/** Bytes, gzipped: what the page needs to start, and all that it fetches before anything is clicked. */
async function measureFirstLoad(browser: LapBrowser): Promise<void> {
  const page = await browser.context.newPage();
  const asked = new Set<string>();
  let first: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (/\.(?:js|css)$/u.test(path)) asked.add(path);
  });
  // Modules and what they import statically run before this event, all that is fetched later after it.
  page.on("domcontentloaded", () => {
    first = [...asked];
  });
  await page.goto(`chrome-extension://${browser.extensionId}/sidebar.html`, { waitUntil: "networkidle" });
  await page.close();
  if (first.length === 0) throw new Error("The sidebar loaded no script.");
  report(
    { name: "sidebar.first-load.gzip", value: gzipped(first), unit: "B", n: first.length },
    { on: "value", atMost: 105_000, enforced: true },
  );
  report({ name: "sidebar.without-a-click.gzip", value: gzipped([...asked]), unit: "B", n: asked.size });
}

/** Notes in every frame of ours when the person's first section is painted, and when the touches are. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    if (location.protocol !== "chrome-extension:") return;
    const seen: Shown = {};
    Object.assign(globalThis, { shown: seen });
    const note = (key: keyof Shown) => {
      seen[key] = Number.NaN;
      requestAnimationFrame(() => setTimeout(() => Object.assign(seen, { [key]: performance.now() }), 0));
    };
    new MutationObserver((_, observer) => {
      if (document.querySelector("h1")?.textContent !== name) return;
      const headings = [...document.querySelectorAll("h2")].map((heading) => heading.textContent ?? "");
      if (seen.rows === undefined && headings.length > 0) note("rows");
      if (seen.touches === undefined && headings.some((text) => text.startsWith("Touches"))) {
        note("touches");
        observer.disconnect();
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, PERSON.name);
}

/** As the toolbar button does. */
async function toggleSidebar(browser: LapBrowser): Promise<void> {
  const worker = browser.context.serviceWorkers()[0];
  if (!worker) throw new Error("The extension has no worker.");
  await worker.evaluate(async () => {
    type Tab = { id?: number };
    type Tabs = { query(q: object): Promise<Tab[]>; sendMessage(id: number, m: object): Promise<unknown> };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    for (const { id } of await tabs.query({})) {
      if (id !== undefined) await tabs.sendMessage(id, { type: "frame.toggle" }).catch(() => undefined);
    }
  });
}

const isSidebar = (url: string) => url.includes("/sidebar.html");

/** Closes the sidebar and opens it again over the same thread; milliseconds from the frame's navigation. */
async function reopen(browser: LapBrowser, page: Page): Promise<Required<Shown>> {
  const gone = page.waitForEvent("framedetached", {
    predicate: (frame) => isSidebar(frame.url()),
    timeout: LIMIT_MS,
  });
  await toggleSidebar(browser);
  await gone;
  await toggleSidebar(browser);
  const frame = await sidebarFrame(page);
  const seen = await frame.waitForFunction(
    () => {
      const { shown } = globalThis as unknown as { shown: Shown };
      return shown.rows && shown.touches ? { rows: shown.rows, touches: shown.touches } : null;
    },
    null,
    { timeout: LIMIT_MS },
  );
  const shown = await seen.jsonValue();
  if (!shown) throw new Error("The sidebar showed nothing.");
  return shown;
}

/** A mailbox with the person's thread and the sidebar open, both loaded once already. */
async function openOnce(browser: LapBrowser): Promise<Page> {
  const page = await openThread(browser);
  await watchFrames(page);
  const frame = await sidebarFrame(page);
  await frame.getByRole("heading", { level: 2, name: "Touches" }).waitFor({ timeout: LIMIT_MS });
  return page;
}

ensureBuilt(STORE_EXTENSION, say);
const emptyExtension = await makeEmptyExtension();
try {
  await withSample((world) =>
    withExtension(world, async (real) => {
      await measureFirstLoad(real);
      const realPage = await openOnce(real);
      await withExtension(
        world,
        async (empty) => {
          const emptyPage = await openOnce(empty);
          const times: { real: Required<Shown>; empty: Required<Shown> }[] = [];
          for (let load = 0; load < LOADS + 1; load += 1) {
            say(`load ${load} of ${LOADS}`);
            times.push({ real: await reopen(real, realPage), empty: await reopen(empty, emptyPage) });
          }
          // The first of each compiles; the browser keeps the code from then on.
          const kept = times.slice(1);
          const rows = kept.map((time) => time.real.rows);
          const floor = kept.map((time) => time.empty.rows);
          reportTimes("sidebar.rows", rows, {
            against: "an empty React page in the same frame",
            floor,
            ratioBudget: { on: "ratio", atMost: 1.3, enforced: true },
          });
          reportTimes(
            "sidebar.touches",
            kept.map((time) => time.real.touches),
          );
          reportTimes("sidebar.empty-page", floor);
        },
        emptyExtension,
      );
    }),
  );
} finally {
  rmSync(emptyExtension, { recursive: true, force: true });
}
