// Who may be looked up and who is shown: crowds, colleagues, strangers, private addresses, two accounts.
import { expect, type Page, test } from "@playwright/test";
import { ANSELM, CIRCLE, JONAS, LIV, MINA, PARCEL, PETRA } from "../../practice/people.ts";
import { PROSPECTS, REP } from "../../sample/cast.ts";
import { sidebarFrame } from "../../scripts/lap/browser.ts";
import { type Desk, goTo, lookedUp, openDesk, personIn } from "./support/desk.ts";

test.describe.configure({ mode: "serial" });

let desk: Desk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openMail("audit");
  await personIn(page, PROSPECTS.dana.name);
});
test.afterAll(() => desk.close());

/** Nothing that was asked since the last `forget` names this address. */
function expectUnsaid(email: string): void {
  const { seen } = desk.front;
  expect(JSON.stringify(seen)).not.toContain(email);
  expect(JSON.stringify(seen)).not.toContain(encodeURIComponent(email));
}

test("a thread with colleagues only: says so and asks nothing", async () => {
  desk.front.forget();
  await goTo(page, "colleagues");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("heading", { name: "No one from outside" })).toBeVisible();
  await expect(frame.getByText(/here are colleagues\. Colleagues are never looked up\./u)).toBeVisible();
  expect(lookedUp(desk.front.seen)).toEqual([]);
  for (const { email } of [PETRA, LIV, JONAS]) expectUnsaid(email);
});

test("a stranger: nothing leaves before the click, then exactly one address", async () => {
  const { front } = desk;
  front.forget();
  await goTo(page, "unknown");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("heading", { name: "Not looked up" })).toBeVisible();
  await expect(frame.getByText(/is not among the people marketing knows\. Nothing left/u)).toBeVisible();
  expectUnsaid(ANSELM.email);
  await frame.getByRole("button", { name: "Look up once" }).click();
  await expect(frame.getByRole("heading", { name: "Unknown to marketing" })).toBeVisible();
  expect(lookedUp(front.seen)).toEqual([[ANSELM.email]]);
  // The address went in a body; the mail's words went nowhere.
  expect(front.seen.map(({ path }) => path).join()).not.toContain("quillford");
  expect(JSON.stringify(front.seen)).not.toContain("co-packers");
});

test("a private address: its own sentence, nothing leaves", async () => {
  desk.front.forget();
  await goTo(page, "private");
  const frame = await sidebarFrame(page);
  await expect(frame.getByText(/is a private mail address that marketing does not know/u)).toBeVisible();
  expectUnsaid(MINA.email);
});

test("an automatic sender: said as such, no look-up offered, nothing leaves", async () => {
  desk.front.forget();
  await goTo(page, "parcel");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("heading", { name: "An automatic sender" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "Look up once" })).toHaveCount(0);
  expectUnsaid(PARCEL.email);
});

test("never for this person: stays on screen with the way back", async () => {
  await goTo(page, "private");
  const frame = await sidebarFrame(page);
  await frame.getByRole("button", { name: "Never for this person" }).click();
  await expect(frame.getByRole("heading", { name: "On the never-list" })).toBeVisible();
  await frame.getByRole("button", { name: "Take off my list" }).click();
  await expect(frame.getByRole("heading", { name: "Not looked up" })).toBeVisible();
  expectUnsaid(MINA.email);
});

test("200 recipients that marketing knows: one call, of 50 at most", async () => {
  const { front, world } = desk;
  const rows = CIRCLE.map(({ name, email }, index) => ({ row: index + 2, value: { name, email } }));
  const done = await fetch(`${world.url}/v1/import/contacts`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await world.marketerToken()}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ rows }),
  });
  expect(await done.json()).toMatchObject({ inserted: CIRCLE.length });
  await goTo(page, "audit");
  const frame = await personIn(page, PROSPECTS.dana.name);
  await frame.getByRole("button", { name: "More", exact: true }).first().click();
  await frame.getByRole("button", { name: "Refresh now" }).click();
  await expect.poll(() => front.seen.some(({ path }) => path.startsWith("/v1/content"))).toBe(true);

  front.forget();
  await goTo(page, "circle");
  await expect(frame.getByRole("heading", { level: 1, name: CIRCLE[0]?.name ?? "" })).toBeVisible();
  await expect(frame.getByRole("button", { name: /^Show all 20\d$/u })).toBeVisible();
  await expect.poll(() => lookedUp(front.seen).length).toBeGreaterThan(0);
  const calls = lookedUp(front.seen);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.length).toBeLessThanOrEqual(50);
});

test("two accounts: the owner of each is left out, a colleague in one is a colleague in the other", async () => {
  await goTo(page, "two-sites");
  const first = await personIn(page, PROSPECTS.yewande.name);
  const thread = first.getByRole("region", { name: /^In this thread/u });
  await expect(thread).toContainText(JONAS.name);
  await expect(thread).not.toContainText(REP.name);

  const second = await desk.openMail("facilities", 1);
  const frame = await personIn(second, PROSPECTS.sunniva.name);
  const other = frame.getByRole("region", { name: /^In this thread/u });
  await expect(other).toContainText(PROSPECTS.sunniva.name);
  await expect(other).not.toContainText(JONAS.name);
  await second.close();
});
