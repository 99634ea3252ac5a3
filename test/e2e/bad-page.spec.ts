// A page that paints late, keeps dead threads, opens twice, or outlives the extension: always the right person.
import { expect, type Page, test } from "@playwright/test";
import { PROSPECTS } from "../../sample/cast.ts";
import { sidebarFrame } from "../../scripts/lap/browser.ts";
import { giveVerdict } from "../../scripts/lap/steps.ts";
import { type Desk, goTo, openDesk, personIn } from "./support/desk.ts";

test.describe.configure({ mode: "serial" });

let desk: Desk;
let page: Page;

/** Delay with which the look-alike paints a thread's messages (practice/page/app.ts). */
const MESSAGES_AFTER = 140;

/** What the specs put into pages. */
interface Held {
  hold: boolean;
  waiting: (() => void)[];
}

test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

/** Lets a spec hold back the messages of a thread until it says so: half-loaded for as long as wanted. */
async function holdMessages(held: Page): Promise<void> {
  await held.addInitScript((delay) => {
    const own = globalThis as unknown as { held: Held };
    own.held = { hold: false, waiting: [] };
    const real = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, ms?: number) => {
      if (ms !== delay || !own.held.hold) return real(run, ms);
      own.held.waiting.push(run);
      return 0;
    }) as typeof window.setTimeout;
  }, MESSAGES_AFTER);
}

async function setHold(held: Page, hold: boolean): Promise<void> {
  await held.evaluate((next) => {
    const own = globalThis as unknown as { held: Held };
    own.held.hold = next;
    if (!next) for (const run of own.held.waiting.splice(0)) run();
  }, hold);
}

test("half-loaded page: a skeleton, then the right person, never the one before", async () => {
  page = await desk.browser.context.newPage();
  await holdMessages(page);
  await page.goto("https://mail.google.com/mail/u/0/#inbox");
  await goTo(page, "audit");
  const frame = await personIn(page, PROSPECTS.dana.name);
  await setHold(page, true);
  await goTo(page, "budget");
  await expect(page.getByRole("heading", { level: 2, name: /^Budget is in/u })).toBeVisible();
  await expect(frame.getByText("This page is still loading")).toBeAttached();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveCount(0);
  await expect(frame.getByRole("button", { name: "Wrong fit" })).toHaveCount(0);
  await setHold(page, false);
  await expect(frame.getByRole("heading", { level: 1, name: PROSPECTS.thekla.name })).toBeVisible();
});

test("threads that stay hidden in the page are not read", async () => {
  await goTo(page, "small");
  const frame = await personIn(page, PROSPECTS.ruben.name);
  expect(await page.locator("h2[data-legacy-thread-id]").count()).toBeGreaterThan(1);
  await expect(frame.getByText(PROSPECTS.dana.name)).toHaveCount(0);
  await goTo(page, "audit");
  await personIn(page, PROSPECTS.dana.name);
});

test("letters typed in the sidebar reach no shortcut of the mailbox", async () => {
  const frame = await personIn(page, PROSPECTS.dana.name);
  const address = page.url();
  await frame.getByRole("heading", { level: 1 }).focus();
  for (const key of ["e", "c", "u", "#"]) await page.keyboard.press(key);
  // The verdict row hears its own key, which comes after the others: they have all been handled by now.
  await page.keyboard.press("v");
  await expect(frame.getByRole("button", { name: "Good fit" })).toBeFocused();
  expect(page.url()).toBe(address);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("two tabs with two threads: each its own person; a verdict in one shows in the other", async () => {
  const second = await desk.openMail("budget");
  const there = await personIn(second, PROSPECTS.thekla.name);
  const here = await personIn(page, PROSPECTS.dana.name);
  await expect(there.getByText(PROSPECTS.dana.name)).toHaveCount(0);
  await goTo(second, "audit");
  await personIn(second, PROSPECTS.dana.name);
  await giveVerdict(here);
  await expect(
    there.getByRole("status").filter({ hasText: /^Wrong fit, company size, delivered/u }),
  ).toBeVisible({ timeout: 30_000 });
  await goTo(second, "budget");
  await personIn(second, PROSPECTS.thekla.name);
  await personIn(page, PROSPECTS.dana.name);
  await second.close();
});

test("a part that breaks is said, with a retry that works; never a white screen", async () => {
  const frame = await personIn(page, PROSPECTS.dana.name);
  // What a bug would do: painting a time throws.
  await frame.evaluate(() => {
    const own = globalThis as unknown as { realHours: () => number };
    own.realHours = Date.prototype.getHours;
    Date.prototype.getHours = () => {
      throw new Error("planted");
    };
  });
  await goTo(page, "budget");
  await expect(frame.getByRole("heading", { name: "This part of Baton broke" })).toBeVisible();
  await frame.evaluate(() => {
    Date.prototype.getHours = (globalThis as unknown as { realHours: () => number }).realHours;
  });
  await frame.getByRole("button", { name: "Try now" }).click();
  await expect(frame.getByRole("heading", { level: 1, name: PROSPECTS.thekla.name })).toBeVisible();
});

/** All texts of the page as assistive technology gets them, closed shadow roots too. */
async function spokenTexts(of: Page): Promise<string> {
  const session = await desk.browser.context.newCDPSession(of);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.map((node) => String(node.name?.value ?? "")).join("\n");
}

test("extension replaced under an open tab: the page is told to reload, and works on", async () => {
  const options = await desk.browser.context.newPage();
  await options.goto(`chrome-extension://${desk.browser.extensionId}/options.html`);
  const frame = await sidebarFrame(page);
  const gone = page.waitForEvent("framedetached", { predicate: (detached) => detached === frame });
  // The page that asks for it goes down with the extension.
  await options
    .evaluate(() => {
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    })
    .catch(() => undefined);
  await gone;
  await expect.poll(() => spokenTexts(page)).toContain("Reload this page to go on.");
  await expect(page.locator("[data-baton-room]")).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the list" }).locator("visible=true").click();
  await expect(page).toHaveURL(/#inbox$/u);
});
