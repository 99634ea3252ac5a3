// From a thread that is opened to what is cached about its person, in the sidebar that stands open: with the worker
// running, and with the worker stopped just before.
import type { Frame, Page } from "@playwright/test";
import { type CastProspect, PROSPECTS } from "../../sample/cast.ts";
import { sidebarFrame } from "../../scripts/lap/browser.ts";
import { reportTimes, say, target } from "./support/report.ts";
import { withExtension, withSample } from "./support/signed-in.ts";
import { createWorkerStop } from "./support/stop-worker.ts";

const INBOX = "https://mail.google.com/mail/u/0/#inbox";
const WARM_ROUNDS = 24;
/** Fewer, for each waits until the pages have found the worker again and hold it for a steady one. */
const STOPPED_ROUNDS = 12;
const STEADY_MS = 2_200;
const QUIET_MS = 400;
/** Two people who each write in a thread of their own. */
const PEOPLE: readonly CastProspect[] = [PROSPECTS.thekla, PROSPECTS.ruben];
const LIMIT_MS = 15_000;

/** Milliseconds of one switch. The two pages have no clock in common but the wall's, which ticks in milliseconds. */
interface Switch {
  /** From the new address. The mailbox, like Gmail, paints the thread only after a while. */
  fromAddress: number;
  /** From the moment the person's message stands in the page. */
  fromMessage: number;
}

/** When the sidebar has painted the person's name over their touches. */
function whenShown(frame: Frame, name: string): Promise<number> {
  return frame.evaluate(
    ({ name, limit }) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${name} did not come into the sidebar`)), limit);
        const isThere = () =>
          document.querySelector("h1")?.textContent === name &&
          [...document.querySelectorAll("h2")].some((heading) => heading.textContent?.startsWith("Touches"));
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    { name, limit: LIMIT_MS },
  );
}

/** Goes to the thread's address; when that was, and when a message of the person stood in the page. */
function open(page: Page, hash: string, email: string): Promise<{ address: number; message: number }> {
  return page.evaluate(
    ({ hash, email, limit }) =>
      new Promise<{ address: number; message: number }>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("the thread did not open")), limit);
        const address = Date.now();
        const isThere = () =>
          [...document.querySelectorAll<HTMLElement>(`[email="${email}"]`)].some(
            (one) => one.offsetParent !== null,
          );
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          clearTimeout(timer);
          resolve({ address, message: Date.now() });
        });
        observer.observe(document.body, { subtree: true, childList: true });
        location.hash = hash;
      }),
    { hash, email, limit: LIMIT_MS },
  );
}

/** Opens each person's thread once, as a rep would, and remembers its address. */
async function findThreads(page: Page): Promise<Map<CastProspect, string>> {
  const hashes = new Map<CastProspect, string>();
  for (const person of PEOPLE) {
    await page.goto(INBOX);
    await page.getByRole("main").getByText(person.name).first().click();
    await page.waitForURL(/#inbox\/.+/u);
    hashes.set(person, new URL(page.url()).hash);
    const frame = await sidebarFrame(page);
    await frame.getByRole("heading", { level: 1, name: person.name }).waitFor({ timeout: LIMIT_MS });
    await frame.getByRole("heading", { level: 2, name: "Touches" }).waitFor({ timeout: LIMIT_MS });
  }
  return hashes;
}

async function switchBackAndForth(
  page: Page,
  hashes: ReadonlyMap<CastProspect, string>,
  how: { rounds: number; restMs: number; before?: () => Promise<void> },
): Promise<Switch[]> {
  const switches: Switch[] = [];
  for (let round = 0; round < how.rounds; round += 1) {
    const person = PEOPLE[round % PEOPLE.length];
    if (!person) throw new RangeError("nobody to switch to");
    const frame = await sidebarFrame(page);
    await how.before?.();
    const shown = whenShown(frame, person.name);
    const opened = await open(page, hashes.get(person) ?? "", person.email);
    const at = await shown;
    switches.push({ fromAddress: at - opened.address, fromMessage: Math.max(0, at - opened.message) });
    await page.waitForTimeout(how.restMs);
  }
  return switches;
}

function reportSwitches(name: string, switches: readonly Switch[], atMost: number): void {
  reportTimes(
    name,
    switches.map(({ fromMessage }) => fromMessage),
    { budget: target(atMost) },
  );
  reportTimes(
    `${name}.from-address`,
    switches.map(({ fromAddress }) => fromAddress),
  );
}

await withSample((world) =>
  withExtension(world, async (browser) => {
    const page = await browser.context.newPage();
    const hashes = await findThreads(page);
    // Once each way, so that both people are in the cache.
    say("switching between two threads");
    const warm = await switchBackAndForth(page, hashes, { rounds: WARM_ROUNDS, restMs: QUIET_MS });
    reportSwitches("switch", warm.slice(PEOPLE.length), 50);
    say("switching with the worker stopped");
    const before = await createWorkerStop(page);
    await page.waitForTimeout(STEADY_MS);
    const stopped = await switchBackAndForth(page, hashes, {
      rounds: STOPPED_ROUNDS,
      restMs: STEADY_MS,
      before,
    });
    reportSwitches("switch.worker-stopped", stopped, 150);
  }),
);
