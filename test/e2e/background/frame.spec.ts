// The sidebar in a hostile page: closed to it, refused when it is the page that opened the frame, and back after tampering.
import { expect, type Page, test } from "@playwright/test";
import { sidebarFrame } from "../../../scripts/lap/browser.ts";
import { type Chrome, callFrom, openRig, type Rig } from "./rig.ts";

const INBOX = "https://mail.google.com/mail/u/0/#inbox";
const ROOM = "[data-baton-room]";

test.describe.configure({ mode: "serial" });

let rig: Rig;
let page: Page;

test.beforeAll(async () => {
  rig = await openRig();
  page = await rig.browser.context.newPage();
  await page.goto(INBOX);
});

test.afterAll(() => rig.close());

test("the frame stands in a closed root that the page cannot see into", async () => {
  await sidebarFrame(page);
  const seen = await page.evaluate(() => ({
    root: document.getElementById("baton-host")?.shadowRoot ?? null,
    frames: document.querySelectorAll("iframe[src*='sidebar']").length,
    windows: window.length,
    resources: performance.getEntriesByType("resource").filter(({ name }) => name.includes("sidebar")).length,
  }));
  expect(seen).toEqual({ root: null, frames: 0, windows: 0, resources: 0 });
});

test("the mail moves aside, and back when the sidebar is closed", async () => {
  await expect(page.locator(ROOM)).toHaveCount(1);
  const frame = await sidebarFrame(page);
  const left = await frame.evaluate(() => innerWidth);
  expect(left).toBeGreaterThan(340);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(page.locator(ROOM)).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator(ROOM)).toHaveCount(1);
});

test("a frame that the page made itself is answered nothing and paints nothing", async () => {
  const src = `chrome-extension://${rig.browser.extensionId}/sidebar.html`;
  // The page learns no address, so it is given the one it could guess, and the one it could have seen.
  const own = await sidebarFrame(page);
  const before = page.frames().length;
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.id = "forged";
    document.body.append(frame);
  }, `${src}#forged`);
  await expect.poll(() => page.frames().length).toBeGreaterThan(before);
  const forged = page.frames().find((frame) => frame !== own && frame !== page.mainFrame());
  const painted = await forged?.evaluate(() => document.body?.innerText ?? "").catch(() => "");
  expect(painted?.includes("Dana") ?? false).toBe(false);
  await page.evaluate(() => document.getElementById("forged")?.remove());
});

test("our own page, opened without its token, is refused every call", async () => {
  const alone = await rig.browser.context.newPage();
  await alone.goto(`chrome-extension://${rig.browser.extensionId}/sidebar.html`);
  const call = callFrom(alone);
  await expect(call("session.get")).rejects.toThrow(/forbidden/u);
  await expect(call("frame.redeem", { token: "guessed" })).rejects.toThrow(/forbidden/u);
  await expect(call("prospect.get", { email: "a@b.example", record: null })).rejects.toThrow(/forbidden/u);
  await alone.close();
});

test("removed by the page it comes back, and gives up in the end", async () => {
  const remove = () => page.evaluate(() => document.getElementById("baton-host")?.remove());
  for (let round = 0; round < 4; round++) {
    await remove();
    await expect(page.locator("#baton-host")).toHaveCount(1);
  }
  await sidebarFrame(page);
  await remove();
  await expect(page.locator(ROOM)).toHaveCount(0);
  await expect(page.locator("#baton-host")).toHaveCount(0);
});

test("a stopped worker still shows and hides the sidebar", async () => {
  await page.reload();
  const frame = await sidebarFrame(page);
  const gone = page.waitForEvent("framedetached", { predicate: (detached) => detached === frame });
  await rig.browser.killWorker();
  await rig.own.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    for (const { id } of await tabs.query({})) {
      await tabs.sendMessage(id, { type: "frame.toggle" }).catch(() => undefined);
    }
  });
  await gone;
  await expect(page.locator(ROOM)).toHaveCount(0);
});
