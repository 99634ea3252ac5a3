// Content from the sidebar into a reply, with undo; onto the clipboard without one; and the popup by keyboard.
import { expect, type Frame, type Page, test } from "@playwright/test";
import { PROSPECTS } from "../../sample/cast.ts";
import { type Desk, openDesk, personIn } from "./support/desk.ts";

test.describe.configure({ mode: "serial" });

let desk: Desk;
let page: Page;
let frame: Frame;

test.beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openMail("audit");
  frame = await personIn(page, PROSPECTS.dana.name);
});
test.afterAll(() => desk.close());

const worth = () => frame.getByRole("region", { name: /^Worth sending/u });

test("without an open draft: said, and the link is on the clipboard", async () => {
  await worth().getByRole("button", { name: "Insert" }).first().click();
  await expect(worth().getByRole("status")).toContainText("The link is on the clipboard instead.");
  // Pasted where the rep would paste it.
  const search = page
    .getByRole("searchbox")
    .or(page.getByPlaceholder(/search/iu))
    .first();
  await search.click();
  await page.keyboard.press("Control+v");
  await expect(search).toHaveValue(/^https:\/\//u);
  await search.fill("");
});

test("into the reply: text and link land, the draft is saved, Ctrl+Z takes it out", async () => {
  await page.bringToFront();
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  const editor = page.getByRole("textbox", { name: "Message body" });
  await expect(editor).toBeVisible();
  await worth().getByRole("button", { name: "Insert" }).first().click();
  await expect(worth().getByRole("status")).toContainText("Inserted into your draft.");
  const link = editor.getByRole("link");
  await expect(link).toHaveAttribute("href", /^https:\/\//u);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await editor.focus();
  await expect(async () => {
    await page.keyboard.press("Control+z");
    await expect(link).toHaveCount(0, { timeout: 300 });
  }).toPass();
  await expect(editor).toContainText("Ines Calder, Fernhill");
});

test("popup: search, choose and copy with the keyboard alone", async () => {
  const popup = await desk.browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 560 });
  await popup.goto(`chrome-extension://${desk.browser.extensionId}/popup.html`);
  await expect(popup.getByRole("textbox", { name: "Search content" })).toBeFocused();
  await popup.keyboard.type("downtime");
  const chosen = popup.getByRole("status").filter({ hasText: /^\d+ of \d+: / });
  await expect(chosen).toHaveText(/^1 of \d+: .*downtime/u);
  await popup.keyboard.press("ArrowDown");
  await expect(chosen).toHaveText(/^2 of \d+: /u);
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("status").filter({ hasText: /clipboard/u })).toBeVisible();
  await popup.keyboard.press("Control+a");
  await popup.keyboard.type("type:ca");
  await popup.keyboard.press("Tab");
  await expect(popup.getByText("type:ca")).toHaveCount(0);
  await expect(popup.getByRole("button", { name: /case study|calculator/iu }).first()).toBeVisible();
  await popup.close();
});
