// A server that is away, is another one, answers nonsense, or no longer knows us: a sentence each, nothing lost.
import { expect, type Page, test } from "@playwright/test";
import { PROSPECTS, REP } from "../../sample/cast.ts";
import { sidebarFrame } from "../../scripts/lap/browser.ts";
import { giveVerdict, signIn } from "../../scripts/lap/steps.ts";
import { type Desk, goTo, openDesk, personIn } from "./support/desk.ts";

test.describe.configure({ mode: "serial" });

let desk: Desk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk({ signedIn: false });
});
test.afterAll(() => desk.close());

async function openOptions(): Promise<Page> {
  const options = await desk.browser.context.newPage();
  await options.goto(`chrome-extension://${desk.browser.extensionId}/options.html`);
  return options;
}

async function tryNow(): Promise<void> {
  const frame = await sidebarFrame(page);
  await frame.getByRole("button", { name: "Try now" }).first().click();
}

test("options: each wrong address has its own sentence, and nothing is saved", async () => {
  const { front, world } = desk;
  const options = await openOptions();
  const server = options.getByLabel("Server");
  const answer = options.locator("#sign-in").getByRole("alert");
  await options.getByLabel("Token").fill(world.token);
  const press = () => options.getByRole("button", { name: "Sign in" }).click();

  await server.fill("not an address");
  await press();
  await expect(options.locator("#sign-in")).toContainText(/address/u);

  await server.fill("http://baton.example.com");
  await press();
  await expect(options.locator("#sign-in")).toContainText(/https/u);

  await server.fill(front.url);
  await front.stop();
  await press();
  await expect(answer).toContainText(`Nothing answered at ${front.url}`);
  await front.start();

  front.mode = "html";
  await press();
  await expect(answer).toContainText(`Something answered at ${front.url}`);
  await expect(answer).toContainText("not a Baton server");

  front.mode = "other";
  await press();
  await expect(answer).toContainText("(HTTP 404)");

  front.mode = "huge";
  await press();
  await expect(answer).toContainText("sent more than Baton ever does");

  front.mode = "pass";
  await options.getByLabel("Token").fill(`baton_${"0".repeat(32)}_${"A".repeat(43)}`);
  await press();
  await expect(answer).toContainText("does not accept this token");

  await expect(options.getByText("not signed in")).toBeVisible();
  await options.close();
});

test("server down at the first look: said, and all there once it is back", async () => {
  const { front } = desk;
  await signIn(desk.browser, { ...desk.world, url: front.url });
  await expect.poll(() => front.seen.some(({ path }) => path.startsWith("/v1/content"))).toBe(true);
  await front.stop();
  page = await desk.openMail("audit");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("alert")).toContainText("The server cannot be reached");
  await expect(frame.getByText("Saved verdicts are kept and go out by themselves.")).toBeVisible();
  await front.start();
  await tryNow();
  await personIn(page, PROSPECTS.dana.name);
});

test("a proxy's page instead of JSON: the copy stays, a new person says what answered", async () => {
  const { front } = desk;
  front.mode = "html";
  await goTo(page, "budget");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("alert").last()).toContainText("Something other than Baton answered");
  await goTo(page, "audit");
  await personIn(page, PROSPECTS.dana.name);
  front.mode = "pass";
  await goTo(page, "budget");
  await tryNow();
  await personIn(page, PROSPECTS.thekla.name);
});

test("another service at the address: said, and gone when the right one is back", async () => {
  const { front } = desk;
  front.mode = "other";
  await goTo(page, "small");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("alert").last()).toContainText("not a Baton server");
  front.mode = "pass";
  await tryNow();
  await personIn(page, PROSPECTS.ruben.name);
});

test("30 MB instead of an answer: not read, said, and tried again", async () => {
  const { front } = desk;
  front.mode = "huge";
  await goTo(page, "roadshow");
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole("alert").last()).toContainText("The answer was too large and was not read");
  front.mode = "pass";
  await tryNow();
  await personIn(page, PROSPECTS.marek.name);
});

test("token revoked while open: the verdict is kept and goes out after the new sign-in", async () => {
  const { world } = desk;
  await goTo(page, "audit");
  const frame = await personIn(page, PROSPECTS.dana.name);
  const before = (await world.verdictsOn(PROSPECTS.dana.email)).length;
  await world.revokeTokens();
  await giveVerdict(frame);
  await expect(frame.getByText("Your sign-in has expired.")).toBeVisible();
  await expect(frame.getByText("1 verdict kept, sent after you sign in.")).toBeVisible();
  await expect(frame.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(frame.getByRole("heading", { level: 1, name: PROSPECTS.dana.name })).toBeVisible();
  expect(await world.verdictsOn(PROSPECTS.dana.email)).toHaveLength(before);

  const options = await openOptions();
  await options.getByLabel("Token").fill(await world.newToken());
  await options.getByRole("button", { name: "Save", exact: true }).click();
  await expect(options.getByText(`Saved. Connected: ${REP.name}`)).toBeVisible();
  await options.close();
  await expect
    .poll(async () => (await world.verdictsOn(PROSPECTS.dana.email)).length, { timeout: 30_000 })
    .toBe(before + 1);
  await expect(frame.getByText("Your sign-in has expired.")).toHaveCount(0);
});
