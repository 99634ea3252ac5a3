// The dashboard as marketing uses it: the real server on an embedded database, the built pages, real Chromium.
import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { PROSPECTS } from "../../sample/cast.ts";
import { type LapWorld, openWorld } from "../../scripts/lap/world.ts";
import { DASHBOARD, ensureBuilt } from "../../scripts/run/build.ts";

const PICTURES = ".output/pictures";
let world: LapWorld;

test.beforeAll(async () => {
  ensureBuilt(DASHBOARD, () => undefined);
  mkdirSync(PICTURES, { recursive: true });
  world = await openWorld();
});
test.afterAll(() => world.close());
test.use({ viewport: { width: 1440, height: 900 } });

/** What must never happen: a page error, a blocked inline script or style, a request that fails. */
function listenForTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
  return trouble;
}

async function signIn(page: Page): Promise<void> {
  await page.goto(await world.signInLink());
  await expect(page).toHaveURL(`${world.url}/verdicts`);
  await expect(page.getByText(/^Live, as of/u)).toBeVisible();
}

async function call(path: string, body: unknown): Promise<Response> {
  return fetch(`${world.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${world.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** The rep says "wrong fit, region" about a person, through the API as the extension does. */
async function giveVerdict(email: string): Promise<void> {
  const found = await call("/v1/prospects/lookup", { emails: [email] });
  const { byEmail } = (await found.json()) as { byEmail: { card: { id: string } }[] };
  const now = new Date().toISOString();
  const given = await call("/v1/feedback", {
    id: uuidv7(),
    prospectId: byEmail[0]?.card.id,
    detail: { verdict: "wrong_fit", criterion: "region" },
    note: "Sold their plants abroad",
    host: "gmail",
    seen: { grade: "B", engagement: 41, lifecycleStage: "mql", asOf: now },
    givenAt: now,
  });
  expect(given.status).toBeLessThan(300);
}

async function pictures(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty("--font", "Inter, sans-serif"));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}/dashboard-sample-${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("a verdict arrives live, its person's story opens, and a shared link keeps the filters", async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  await signIn(page);
  await page.evaluate(() => Object.assign(window, { openedBefore: true }));
  const row = page.getByRole("row").filter({ hasText: PROSPECTS.thekla.name }).filter({ hasText: "region" });
  await expect(row).toHaveCount(0);
  await giveVerdict(PROSPECTS.thekla.email);
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("now");
  await expect(row).toContainText("Sold their plants abroad");
  expect(await page.evaluate(() => "openedBefore" in window)).toBe(true);
  await pictures(page, "inbox");

  await page.getByRole("button", { name: /^Wrong fit/u }).click();
  await expect(page).toHaveURL(/\/verdicts\?verdict=wrong_fit$/u);
  await expect(row).toHaveCount(1);
  await page.reload();
  await expect(row).toHaveCount(1);

  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: PROSPECTS.thekla.name, level: 1 })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Verdicts on/u })).toContainText("Wrong fit");
  await expect(page.getByRole("heading", { name: "Touches" })).toBeVisible();
  expect(page.url()).not.toContain("@");
  await pictures(page, "story");
  expect(trouble).toEqual([]);
});

test("a link works once, and signing out closes the door", async ({ page, browser }) => {
  const link = await world.signInLink();
  await page.goto(link);
  await expect(page).toHaveURL(`${world.url}/verdicts`);
  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.getByText("This link was used or has expired")).toBeVisible();
  expect(stranger.url()).not.toContain("token");
  await stranger.close();
  await page.getByRole("button", { name: /Tomas Rydel/u }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("Sign in with a one-time link")).toBeVisible();
  await page.goto(`${world.url}/verdicts`);
  await expect(page.getByText("Sign in with a one-time link")).toBeVisible();
});

test("when the server stops the copy stays; when it is back, what was missed is there", async ({ page }) => {
  await signIn(page);
  const first = page.getByRole("rowheader").first();
  await expect(first).toBeVisible();
  await world.stopApi();
  await expect(page.getByText(/^Connection lost, copy of \d\d:\d\d$/u)).toBeVisible();
  await expect(first).toBeVisible();
  await world.startApi();
  await giveVerdict(PROSPECTS.marek.email);
  const row = page.getByRole("row").filter({ hasText: PROSPECTS.marek.name }).filter({ hasText: "region" });
  await expect(row).toHaveCount(1, { timeout: 45_000 });
  await expect(page.getByText(/^Live, as of/u)).toBeVisible();
});
