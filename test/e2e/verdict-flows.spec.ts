// Every verdict and every move of a handoff, from the click to the row in the database, and back by undo.
import { expect, type Frame, type Page, test } from "@playwright/test";
import { PROSPECTS } from "../../sample/cast.ts";
import { type Desk, goTo, openDesk, personIn } from "./support/desk.ts";

test.describe.configure({ mode: "serial" });

let desk: Desk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openMail("audit");
});
test.afterAll(() => desk.close());

async function open(key: string, name: string): Promise<Frame> {
  await goTo(page, key);
  return personIn(page, name);
}

async function more(frame: Frame, kind: string): Promise<void> {
  await frame.getByRole("group", { name: "Lead quality" }).getByRole("button").last().click();
  await frame.locator("label", { hasText: kind }).click();
}

const save = (frame: Frame) => frame.getByRole("button", { name: "Save" }).click();

const delivered = (frame: Frame, words: RegExp) =>
  expect(frame.getByRole("status").filter({ hasText: words })).toBeVisible({ timeout: 30_000 });

/** What the extension sent, verdict by verdict. */
function sentDetails(): unknown[] {
  return desk.front.seen
    .filter(({ method, path }) => method === "POST" && path === "/v1/feedback")
    .map(({ body }) => (JSON.parse(body) as { detail: unknown }).detail);
}

test("not ready says until when, and why", async () => {
  const frame = await open("budget", PROSPECTS.thekla.name);
  await frame.getByRole("button", { name: "Not ready" }).click();
  await expect(frame.getByRole("button", { name: "Save" })).toBeDisabled();
  await frame.locator("label", { hasText: "3 months" }).click();
  await frame.getByLabel("Reason", { exact: true }).selectOption("budget");
  await save(frame);
  await delivered(frame, /^Not ready, .*, delivered/u);
  expect(sentDetails().at(-1)).toMatchObject({ verdict: "not_ready", reason: "budget" });
});

test("bad data says what is wrong", async () => {
  const frame = await open("small", PROSPECTS.ruben.name);
  await more(frame, "Bad data");
  await frame.locator("label", { hasText: "Phone" }).click();
  await frame.locator("label", { hasText: "Title" }).click();
  await save(frame);
  await delivered(frame, /^Bad data, .*, delivered/u);
  expect(sentDetails().at(-1)).toEqual({ verdict: "bad_data", fields: ["phone", "title"] });
});

test("no response says after how many tries", async () => {
  const frame = await open("roadshow", PROSPECTS.marek.name);
  await more(frame, "No response");
  await frame.getByLabel("How many tries without an answer?").fill("4");
  await save(frame);
  await delivered(frame, /^No response, .*4.*, delivered/u);
  expect(sentDetails().at(-1)).toEqual({ verdict: "no_response", attempts: 4 });
});

test("duplicate says of whom", async () => {
  const frame = await open("visit", PROSPECTS.sunniva.name);
  await more(frame, "Duplicate");
  await frame.getByLabel("Duplicate of whom?").fill(PROSPECTS.pia.email);
  await save(frame);
  await delivered(frame, /^Duplicate, .*, delivered/u);
  expect(sentDetails().at(-1)).toEqual({ verdict: "duplicate", duplicateOf: PROSPECTS.pia.email });
});

test("undo while it waits: taken back before it counts, whatever a failed try left behind", async () => {
  const { front, world } = desk;
  const frame = await open("trial", PROSPECTS.pia.name);
  const before = new Set((await world.verdictsOn(PROSPECTS.pia.email)).map(({ id }) => id));
  front.forget();
  await front.stop();
  await frame.getByRole("button", { name: "Good fit" }).click();
  const line = frame.getByRole("status").filter({ hasText: "Waiting" });
  await expect(line).toBeVisible();
  // A try that failed may have arrived all the same, so both go out, in order.
  await expect(frame.getByText(/^Good fit\. Tried once/u)).toBeVisible();
  await frame.getByRole("button", { name: "Undo" }).last().click();
  await expect(line).toHaveCount(0);
  await front.start();
  await frame.getByRole("button", { name: "Try now" }).first().click();
  await expect
    .poll(async () => (await world.verdictsOn(PROSPECTS.pia.email)).filter(({ id }) => !before.has(id)), {
      timeout: 30_000,
    })
    .toEqual([expect.objectContaining({ verdict: "good_fit", undone: true })]);
  await expect(frame.getByRole("button", { name: "Good fit" })).toHaveAttribute("aria-pressed", "false");
});

test("undo after delivery: taken back, and kept in the record", async () => {
  const frame = await open("trial", PROSPECTS.pia.name);
  await frame.getByRole("button", { name: "Good fit" }).click();
  await delivered(frame, /^Good fit, delivered/u);
  const standing = (await desk.world.verdictsOn(PROSPECTS.pia.email)).filter(
    ({ verdict, undone }) => verdict === "good_fit" && !undone,
  );
  expect(standing).toHaveLength(1);
  const [given] = standing;
  await frame.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => (await desk.world.verdictsOn(PROSPECTS.pia.email)).find(({ id }) => id === given?.id))
    .toMatchObject({ undone: true });
  await expect(frame.getByRole("button", { name: "Good fit" })).toHaveAttribute("aria-pressed", "false");
});

/** The moves the server got on handoffs. */
function sentMoves(): unknown[] {
  return desk.front.seen
    .filter(({ method, path }) => method === "POST" && path.startsWith("/v1/handoffs/"))
    .map(({ body }) => JSON.parse(body));
}

test("a handoff is accepted, recycled with a day, disqualified with a criterion; each once", async () => {
  desk.front.forget();
  const accepted = await open("audit", PROSPECTS.dana.name);
  await accepted.getByRole("button", { name: "Accept" }).click();
  const clock = (frame: Frame) => frame.getByRole("region", { name: "Handoff" });
  await expect(clock(accepted)).toContainText(/Accepted/u, { timeout: 30_000 });
  await expect(accepted.getByRole("button", { name: "Accept" })).toHaveCount(0);

  const recycled = await open("budget", PROSPECTS.thekla.name);
  await recycled.getByRole("button", { name: "Recycle…" }).click();
  await clock(recycled).locator("label").first().click();
  await clock(recycled)
    .getByRole("button", { name: /^(Save|Recycle)$/u })
    .click();
  await expect(clock(recycled)).toContainText(/Recycled/u, { timeout: 30_000 });

  const out = await open("small", PROSPECTS.ruben.name);
  await out.getByRole("button", { name: "Disqualify…" }).click();
  await clock(out).locator("label", { hasText: "Company size" }).click();
  await clock(out)
    .getByRole("button", { name: /^(Save|Disqualify)$/u })
    .click();
  await expect(clock(out)).toContainText(/Disqualified/u, { timeout: 30_000 });

  await expect.poll(() => sentMoves().length).toBe(3);
  expect(sentMoves()).toEqual([
    expect.objectContaining({ move: "accept" }),
    expect.objectContaining({ move: "recycle", until: expect.stringMatching(/^\d{4}-\d\d-\d\d/u) }),
    expect.objectContaining({ move: "disqualify", criterion: "company_size" }),
  ]);
});
