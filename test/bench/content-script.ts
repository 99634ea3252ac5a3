// What the content script costs the page: bytes, the time of one reading, and tasks that make the page wait.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { ensureBuilt, outputOf, STORE_EXTENSION } from "../../scripts/run/build.ts";
import type { DetectBench } from "./page/adapter.ts";
import { bundle } from "./support/bundle.ts";
import { FIXTURES, launchPlain, openFragment, readFixture } from "./support/fixture-page.ts";
import { measureLongTasks } from "./support/long-tasks.ts";
import { quantile, report, reportTimes, say, target } from "./support/report.ts";

const LARGEST = "inboxsdk/inbox-list-2014-12-classic.html";
const FIXTURE_ROWS = 16;
/** As many as Gmail's settings allow on one page. */
const MOST_ROWS = 100;
const CALLS = 300;
const LOADS = 12;

function measureSize(): void {
  const path = join(outputOf(STORE_EXTENSION), "content-scripts", "host.js");
  const value = gzipSync(readFileSync(path), { level: 9 }).byteLength;
  report(
    { name: "content-script.gzip", value, unit: "B", n: 1 },
    { on: "value", atMost: 9000, enforced: true },
  );
}

/** Reads one page over and over; each reading stands beside a walk over all elements in the same moment. */
async function measureReading(browser: Browser, script: string, name: string, rows: number): Promise<void> {
  const page = await openFragment(browser, readFixture(LARGEST), script);
  const body = { rows, calls: CALLS };
  const result = await page.evaluate(({ rows, calls }) => {
    const first = document.querySelector("tr.zA");
    const list = first?.parentElement;
    const templates = [...(list?.querySelectorAll("tr.zA") ?? [])];
    for (let at = templates.length; at < rows; at += 1) {
      const copy = templates[at % templates.length]?.cloneNode(true);
      if (copy) list?.append(copy);
    }
    return (globalThis as unknown as { detectBench: DetectBench }).detectBench.run(calls);
  }, body);
  await page.close();
  if (result.rows !== rows) throw new Error(`${name}: the adapter read ${result.rows} rows of ${rows}.`);
  reportTimes(
    name,
    result.samples.map((sample) => sample.detect),
    {
      against: `a walk over ${result.elements} elements`,
      floor: result.samples.map((sample) => sample.floor),
      ...(rows === FIXTURE_ROWS ? { budget: target(5) } : {}),
    },
  );
}

/** The first reading after a load, before the engine has compiled anything. */
async function measureFirstReading(browser: Browser, script: string): Promise<void> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await openFragment(browser, readFixture(LARGEST), script);
    const result = await page.evaluate(() =>
      (globalThis as unknown as { detectBench: DetectBench }).detectBench.run(1),
    );
    times.push(...result.samples.map((sample) => sample.detect));
    await page.close();
  }
  report({ name: "content-script.detect.first", value: quantile(times, 0.5), unit: "ms", n: times.length });
}

async function measureDetection(): Promise<void> {
  if (!existsSync(join(FIXTURES, LARGEST))) {
    console.error("content-script: the fixtures are not here, so detection was not measured.");
    return;
  }
  const script = await bundle("test/bench/page/adapter.ts");
  const browser = await launchPlain();
  try {
    await measureReading(browser, script, "content-script.detect", FIXTURE_ROWS);
    await measureReading(browser, script, `content-script.detect-${MOST_ROWS}-rows`, MOST_ROWS);
    await measureFirstReading(browser, script);
  } finally {
    await browser.close();
  }
}

ensureBuilt(STORE_EXTENSION, say);
measureSize();
await measureDetection();
await measureLongTasks();
