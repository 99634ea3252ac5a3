// The real extension and dashboard, light and dark, at one frozen moment: axe finds nothing, and each picture is
// the one that was looked at and kept. Pictures also go to .output/pictures, to be laid beside the mock.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { PROSPECTS } from "../../sample/cast.ts";
import { sidebarFrame } from "../../scripts/lap/browser.ts";
import { openInbox } from "../../scripts/lap/steps.ts";
import { ROOT } from "../../scripts/run/root.ts";
import { type Desk, goTo, openDesk, personIn } from "./support/desk.ts";

/** A Tuesday, in business hours of the sample's workspace; in the past, so that sign-in links still hold. */
const FROZEN = new Date("2026-11-17T10:26:00Z");
const PICTURES = join(ROOT, ".output/pictures");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FULL = { width: 1440, height: 900 };
/** Tall enough for the whole story. */
const TALL = { width: 1440, height: 2700 };
/** Larger pictures are kept in parts of so many pixels. */
const PART_AREA = 600_000;

mkdirSync(PICTURES, { recursive: true });

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

/** One font for all pictures; what axe has against the page, in words. */
async function prepare(view: Page | Frame): Promise<void> {
  await view.evaluate(async () => {
    document.documentElement.style.setProperty("--font", "Inter");
    await document.fonts.ready;
  });
  expect(await view.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^"?Inter/u);
  await view.evaluate(`${AXE};0`);
  const { violations } = await view.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
  expect(
    violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map((node) => node.target))}`),
  ).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.describe.configure({ mode: "serial" });
    let desk: Desk;
    let page: Page;

    test.beforeAll(async () => {
      desk = await openDesk({ frozenAt: FROZEN, colorScheme });
      page = await desk.openMail("audit");
    });
    test.afterAll(() => desk.close());

    /** The whole view, or the sidebar's place in the page: a frame by itself is painted only where it shows. */
    async function picture(view: Page | Frame, name: string): Promise<void> {
      await prepare(view);
      const isPage = "mainFrame" in view;
      const shown = isPage ? view : view.page();
      const size = shown.viewportSize() ?? FULL;
      const box = isPage ? null : await (await view.frameElement()).boundingBox();
      const whole = { x: 0, y: 0, ...size, ...box };
      const look = { animations: "disabled", caret: "hide" } as const;
      await shown.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), clip: whole, ...look });
      const high = Math.floor(PART_AREA / whole.width);
      for (let part = 0; part * high < whole.height; part++) {
        const clip = { ...whole, y: part * high, height: Math.min(high, whole.height - part * high) };
        const file = `${name}-${colorScheme}${part === 0 ? "" : `-${part + 1}`}.png`;
        await expect(shown).toHaveScreenshot(file, { maxDiffPixelRatio: 0.02, clip, ...look });
      }
    }

    test("sidebar, known", async () => {
      await page.setViewportSize(TALL);
      const frame = await personIn(page, PROSPECTS.dana.name);
      await expect(frame.getByRole("heading", { name: "In this thread" })).toBeVisible();
      await picture(frame, "sidebar-known");
      await page.setViewportSize(FULL);
    });

    test("in the mailbox", async () => {
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await picture(await sidebarFrame(page), "sidebar-fold");
      await page.screenshot({ path: join(PICTURES, `in-mail-${colorScheme}.png`) });
      if (process.env.BATON_DOCS_PICTURES && colorScheme === "light")
        await page.screenshot({ path: join(ROOT, "docs/pictures/in-mail.png") });
    });

    test("sidebar, reason picker", async () => {
      const frame = await sidebarFrame(page);
      await frame.getByRole("button", { name: "Wrong fit" }).click();
      await frame.locator("label", { hasText: "Company size" }).click();
      await picture(frame, "reason-picker");
      await page.keyboard.press("Escape");
    });

    test("sidebar, unknown", async () => {
      await goTo(page, "unknown");
      const frame = await sidebarFrame(page);
      await frame.getByRole("button", { name: "Look up once" }).click();
      await expect(frame.getByRole("heading", { name: "Unknown to marketing" })).toBeVisible();
      await picture(frame, "unknown");
    });

    test("popup with results", async () => {
      const popup = await desk.browser.context.newPage();
      await popup.setViewportSize({ width: 400, height: 560 });
      await popup.goto(`chrome-extension://${desk.browser.extensionId}/popup.html`);
      await popup.locator("input").first().fill("downtime");
      await expect(popup.getByRole("listitem").first()).toBeVisible();
      await picture(popup, "popup");
      await popup.close();
    });

    test("options", async () => {
      const options = await desk.browser.context.newPage();
      await options.setViewportSize({ width: 900, height: 900 });
      await options.goto(`chrome-extension://${desk.browser.extensionId}/options.html`);
      await options.getByLabel("Server").fill("https://baton.fernhill.example");
      await expect(options.getByText("Ines Calder, Fernhill")).toBeVisible();
      await picture(options, "options");
      await options.close();
    });

    test("dashboard, inbox and story", async () => {
      const inbox = await openInbox(desk.browser, desk.world);
      await expect(inbox.getByRole("rowheader").first()).toBeVisible();
      await expect(inbox.getByText(/^Live, as of/u)).toBeVisible();
      await picture(inbox, "inbox");
      if (process.env.BATON_DOCS_PICTURES && colorScheme === "light")
        await inbox.screenshot({ path: join(ROOT, "docs/pictures/inbox.png") });
      await inbox.getByRole("rowheader").getByRole("link").first().click();
      await expect(inbox.getByRole("heading", { name: "Touches" })).toBeVisible();
      await picture(inbox, "story");
      await inbox.close();
    });
  });
}
