// The steps of the lap, as a rep and a marketer take them. Each fails with a sentence of its own.
import { expect, type Frame, type Page } from "@playwright/test";
import { PROSPECTS, REP, WORKSPACE } from "../../sample/cast.ts";
import { type LapBrowser, sidebarFrame } from "./browser.ts";
import type { LapWorld, StoredVerdict } from "./world.ts";

export const PROSPECT = PROSPECTS.dana;
const INBOX = "https://mail.google.com/mail/u/0/#inbox";

/** The rep enters server and token in the options page and tries the connection. */
export async function signIn(browser: LapBrowser, world: LapWorld): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByLabel("Server").fill(world.url);
  await page.getByLabel("Token").fill(world.token);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(`${REP.name}, ${WORKSPACE.name}`, { exact: true })).toBeVisible();
  await page.close();
}

/** The rep opens the mailbox and in it the prospect's conversation. */
export async function openThread(browser: LapBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(INBOX);
  await page.getByRole("main").getByText(PROSPECT.name).first().click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  return page;
}

/** The right person is in the sidebar: not the rep, not a colleague. */
export async function seePerson(page: Page): Promise<Frame> {
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("heading", { level: 1, name: PROSPECT.name })).toBeVisible();
  await expect(frame.getByRole("heading", { level: 1, name: REP.name })).toHaveCount(0);
  return frame;
}

/** Touchpoints, persona, content and upcoming sends are on screen. */
export async function seeStory(frame: Frame): Promise<void> {
  for (const name of ["Why now", "Touches", "Coming up", "Worth sending", "In this thread"]) {
    await expect(frame.getByRole("heading", { name })).toBeVisible();
  }
  await expect(frame.getByRole("heading", { name: "Plant operations lead" })).toBeVisible();
}

/** *Wrong fit*, then the criterion; saved on this device. */
export async function giveVerdict(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Wrong fit" }).click();
  await frame.locator("label", { hasText: "Company size" }).click();
  await frame.getByRole("button", { name: "Save" }).click();
  await expect(
    frame
      .getByRole("status")
      .filter({ hasText: /Saved|, delivered/u })
      .first(),
  ).toBeVisible();
}

/** The verdict is safe on this device while the server is away. */
export async function seeWaiting(frame: Frame): Promise<void> {
  const line = frame.getByRole("status").filter({ hasText: "Waiting" });
  await expect(line).toBeVisible({ timeout: 30_000 });
}

export async function seeDelivered(frame: Frame): Promise<void> {
  const line = frame.getByRole("status").filter({ hasText: /Wrong fit, company size, delivered/u });
  await expect(line).toBeVisible({ timeout: 60_000 });
}

/** What must stand in the database: one verdict, this rep's, with its campaign and the score as seen. */
export function checkStored(verdicts: StoredVerdict[], before: number): StoredVerdict {
  const mine = verdicts.slice(before);
  expect(mine, "the verdict stands exactly once").toHaveLength(1);
  const [verdict] = mine;
  if (!verdict) throw new Error("no verdict was stored");
  expect(verdict).toMatchObject({
    rep: REP.email,
    campaign: "Downtime audit",
    verdict: "wrong_fit",
    undone: false,
  });
  expect(verdict.seen, "the score as seen").toMatchObject({ grade: "A", engagement: 78 });
  return verdict;
}

/** The marketer's inbox, open before the verdict comes; marked, so that a reload would show. */
export async function openInbox(browser: LapBrowser, world: LapWorld): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(await world.signInLink());
  await expect(page.getByRole("heading", { name: "Verdicts" })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { openedBefore: true }));
  return page;
}

/** The verdict has appeared in the inbox, without a reload. */
export async function seeInInbox(inbox: Page): Promise<void> {
  const row = inbox.getByRole("row").filter({ hasText: PROSPECT.name }).filter({ hasText: "company size" });
  await expect(row.first()).toBeVisible({ timeout: 30_000 });
  expect(await inbox.evaluate(() => "openedBefore" in window), "the inbox was not reloaded").toBe(true);
}
