// A Chromium with the extension, signed in to a server.
import { expect, type Page } from "@playwright/test";
import { REP } from "../../../sample/cast.ts";
import { type LapBrowser, launchBrowser } from "../../../scripts/lap/browser.ts";
import { type LapWorld, openWorld } from "../../../scripts/lap/world.ts";
import { ensureBuilt, outputOf, STORE_EXTENSION } from "../../../scripts/run/build.ts";
import { say } from "./report.ts";

/** What the extension talks to. */
export interface Backend {
  url: string;
  token: string;
  /** Port of the HTTPS mailbox. */
  mailPort: number;
}

async function signIn(browser: LapBrowser, { url, token }: Backend): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByLabel("Server").fill(url);
  await page.getByLabel("Token").fill(token);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(REP.name).first()).toBeVisible({ timeout: 20_000 });
  await page.close();
}

/** Runs `work` in a browser of its own, signed in; closes it afterwards. `extension`: default the store build. */
export async function withExtension(
  backend: Backend,
  work: (browser: LapBrowser) => Promise<void>,
  extension: string = outputOf(STORE_EXTENSION),
): Promise<void> {
  ensureBuilt(STORE_EXTENSION, say);
  const browser = await launchBrowser({
    extension,
    mailPort: backend.mailPort,
    thirdPartyStorage: "blocked",
  });
  try {
    await signIn(browser, backend);
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `work` with the sample workspace on an embedded database and the look-alike mailbox. */
export async function withSample(work: (world: LapWorld) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

/** The popup as a tab, once its library holds as many items; they are copied in the background after the sign-in. */
export async function openPopupWith(browser: LapBrowser, items: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  const count = page.getByRole("status").filter({ hasText: ` of ${items.toLocaleString("en")}` });
  await expect(count).toBeVisible({ timeout: 60_000 });
  return page;
}
