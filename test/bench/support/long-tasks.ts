// Does the content script make a busy page wait? The browser's own trace says how long each of its calls ran, and
// the page counts its long tasks with the extension and without.
import type { CDPSession, Page } from "@playwright/test";
import { openThread } from "../../../scripts/lap/steps.ts";
import { launchPlain } from "./fixture-page.ts";
import { report, say } from "./report.ts";
import { withExtension, withSample } from "./signed-in.ts";

const BUSY_MS = 6_000;
const LONG_MS = 50;
const INBOX = "https://mail.google.com/mail/u/0/#inbox";

/** A page that never rests: rows come, change and go, threads open and close, for a while. Counts its long tasks. */
function beBusy(page: Page, threads: string[]): Promise<number> {
  return page.evaluate(
    ({ busy, threads }) =>
      new Promise<number>((resolve) => {
        let longTasks = 0;
        const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
        observer.observe({ type: "longtask" });
        const main = () =>
          [...document.querySelectorAll<HTMLElement>("[role=main]")].find((one) => one.offsetParent);
        let turn = 0;
        const churn = setInterval(() => {
          turn += 1;
          const host = main();
          for (let at = 0; host && at < 40; at += 1) {
            const line = document.createElement("div");
            line.textContent = `${turn} ${at}`;
            host.append(line);
            setTimeout(() => line.remove(), 60);
          }
          if (turn % 20 === 0) location.hash = threads[(turn / 20) % threads.length] ?? "#inbox";
        }, 30);
        setTimeout(() => {
          clearInterval(churn);
          observer.disconnect();
          resolve(longTasks);
        }, busy);
      }),
    { busy: BUSY_MS, threads },
  );
}

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** Runs `work` under the browser's trace; milliseconds of every top call into a script whose address ends so. */
async function traceCalls(session: CDPSession, script: string, work: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] } });
  await work();
  const done = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await done;
  return events
    .filter(
      ({ name, args }) =>
        /^(?:FunctionCall|EvaluateScript)$/u.test(name) && args?.data?.url?.endsWith(script),
    )
    .map(({ dur = 0 }) => dur / 1000);
}

/** Reports the longest call of the content script and the page's long tasks, with and without the extension. */
export async function measureLongTasks(): Promise<void> {
  await withSample(async (world) => {
    let withUs = 0;
    let calls: number[] = [];
    let threads: string[] = [];
    await withExtension(world, async (browser) => {
      const page = await openThread(browser);
      threads = ["#inbox", new URL(page.url()).hash];
      say("a busy page with the extension");
      const session = await browser.context.newCDPSession(page);
      calls = await traceCalls(session, "content-scripts/host.js", async () => {
        withUs = await beBusy(page, threads);
      });
    });
    if (calls.length === 0) throw new Error("The trace holds no call of the content script.");
    const plain = await launchPlain([
      `--host-resolver-rules=MAP * 127.0.0.1:${world.mailPort}, EXCLUDE 127.0.0.1`,
    ]);
    try {
      say("the same page without");
      const context = await plain.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      await page.goto(INBOX);
      const withoutUs = await beBusy(page, threads);
      report(
        { name: "content-script.longest-call", value: Math.max(...calls), unit: "ms", n: calls.length },
        { on: "value", atMost: LONG_MS, enforced: false },
      );
      const share = calls.reduce((a, b) => a + b, 0) / BUSY_MS;
      report({ name: "content-script.busy-share", value: share * 100, unit: "%", n: calls.length });
      report({
        ...{ name: "content-script.long-tasks", value: withUs, unit: "tasks", n: 1 },
        ...{
          against: "the page without the extension",
          ...(withoutUs > 0 ? { ratio: withUs / withoutUs } : {}),
        },
      });
    } finally {
      await plain.close();
    }
  });
}
