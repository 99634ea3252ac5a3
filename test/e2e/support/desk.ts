// A rep's desk for the specs: real server behind a watched front, mailbox, Chromium with the store build, signed in.
import { expect, type Frame, type Page } from "@playwright/test";
import { hashId } from "../../../practice/conversation.ts";
import { MAILBOXES } from "../../../practice/mailboxes.ts";
import { type LapBrowser, launchBrowser, sidebarFrame } from "../../../scripts/lap/browser.ts";
import { signIn } from "../../../scripts/lap/steps.ts";
import { type LapWorld, openWorld } from "../../../scripts/lap/world.ts";
import { DASHBOARD, ensureBuilt, outputOf, STORE_EXTENSION } from "../../../scripts/run/build.ts";
import { type Front, type SeenRequest, startFront } from "./front.ts";

export interface Desk {
  world: LapWorld;
  browser: LapBrowser;
  front: Front;
  /** Opens a conversation of the mailbox in a tab of its own, by its short name. */
  openMail(key: string, account?: number): Promise<Page>;
  close(): Promise<void>;
}

interface DeskOptions {
  signedIn?: boolean;
  frozenAt?: Date;
  colorScheme?: "light" | "dark";
  viewport?: { width: number; height: number };
}

/** Address of a conversation, by its short name. */
export function mailUrl(key: string, account = 0): string {
  const conversation = MAILBOXES[account]?.conversations.find((each) => each.key === key);
  if (!conversation) throw new Error(`There is no conversation ${key} in mailbox ${account}.`);
  return `https://mail.google.com/mail/u/${account}/#inbox/${hashId(conversation)}`;
}

/** Goes to another conversation in the same page, as a click in the list does. */
export async function goTo(page: Page, key: string, account = 0): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(mailUrl(key, account)).hash,
  );
}

/** The sidebar of a page, on this person. */
export async function personIn(page: Page, name: string): Promise<Frame> {
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("heading", { level: 1, name })).toBeVisible();
  return frame;
}

/** The addresses that left in look-ups, call by call. */
export function lookedUp(seen: readonly SeenRequest[]): string[][] {
  return seen
    .filter(({ path }) => path.startsWith("/v1/prospects/lookup"))
    .map(({ body }) => (JSON.parse(body) as { emails?: string[] }).emails ?? []);
}

/** All the lists that the gate needs have come: who we are, and the set of known addresses. */
async function whenSynced(front: Front): Promise<void> {
  await expect.poll(() => front.seen.some(({ path }) => path.startsWith("/v1/content"))).toBe(true);
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { signedIn = true, ...look } = options;
  ensureBuilt(STORE_EXTENSION, () => undefined);
  ensureBuilt(DASHBOARD, () => undefined);
  const world = await openWorld(look.frozenAt ? { frozenAt: look.frozenAt } : {});
  const front = await startFront(world.url);
  const browser = await launchBrowser({
    extension: outputOf(STORE_EXTENSION),
    mailPort: world.mailPort,
    thirdPartyStorage: "blocked",
    ...look,
  });
  if (signedIn) {
    await signIn(browser, { ...world, url: front.url });
    await whenSynced(front);
  }
  return {
    world,
    browser,
    front,
    async openMail(key, account = 0) {
      const page = await browser.context.newPage();
      await page.goto(mailUrl(key, account));
      return page;
    },
    async close() {
      await browser.close();
      await front.stop();
      await world.close();
    },
  };
}
