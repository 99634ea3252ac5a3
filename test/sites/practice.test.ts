// The adapter on the running look-alike: reading, following, inserting; under Gmail's kinds of headers.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageContext } from "../../lib/core/page-context.ts";
import type { InsertResult } from "../../lib/sites/adapter.ts";
import { openPracticeWorld, type PracticePage, type PracticeWorld } from "./practice-page.ts";

const RUN_SNIPPET = `adapter.insert(document, { text: "This is how it went:", link: { url: "https://go.fernhill.example/k7q2", label: "Oststrand Dairy" } })`;

let world: PracticeWorld;
beforeAll(async () => {
  world = await openPracticeWorld();
});
afterAll(() => world?.close());

const look = ({ run }: PracticePage) => run<PageContext>("look()");

async function openThread(subject: string): Promise<PracticePage> {
  const opened = await world.open();
  await opened.page.getByRole("row").filter({ hasText: subject }).click();
  await opened.page.locator('[role="listitem"] .a3s:visible').waitFor();
  return opened;
}

describe("reading", () => {
  test("list, then the thread with its people, never the rep, then the list again", async () => {
    const opened = await world.open();
    await opened.page.locator("tr.zA:visible").first().waitFor();
    const list = await look(opened);
    expect(list).toMatchObject({
      site: "gmail",
      state: "ready",
      view: "list",
      account: { email: "ines.calder@fernhill.example" },
    });
    expect(list.rows).toHaveLength(16);
    expect(list.rows[4]?.subject).toBe("📐 Re: roadshow, stand 14");
    await opened.page.locator("tr.zA:visible").first().click();
    await opened.page.locator(".a3s:visible").waitFor();
    const thread = await look(opened);
    expect(thread).toMatchObject({ state: "ready", view: "thread", threadId: "19aa51c2d3e4f501", rows: [] });
    expect(thread.people[0]).toEqual({
      email: "dana.orrell@tallowick.example",
      name: "Dana Orrell",
      role: "from",
    });
    expect(thread.people.map(({ email }) => email)).not.toContain("ines.calder@fernhill.example");
    await opened.page.locator("h2.hP").click();
    await opened.page.keyboard.press("e");
    await opened.page.locator("tr.zA:visible").first().waitFor();
    const after = await look(opened);
    expect(after).toMatchObject({ view: "list", people: [] });
    expect(after.rows).toHaveLength(15);
    await opened.page.close();
  });

  test("a mail to 200 people is read whole and within bounds", async () => {
    const opened = await openThread("Plant circle");
    const started = Date.now();
    expect((await look(opened)).people).toHaveLength(201);
    expect(Date.now() - started).toBeLessThan(2_000);
    await opened.page.close();
  });

  test("the second account is another mailbox; without `practice` loopback is a foreign page", async () => {
    const opened = await world.open("/mail/u/1/#inbox");
    await opened.page.locator("tr.zA:visible").first().waitFor();
    expect((await look(opened)).account).toEqual({ email: "jonas.abara@fernhill.example" });
    expect(await opened.run("detection.adapterFor(new URL(location.href)) === null")).toBe(true);
    await opened.page.close();
  });
});

describe("following", () => {
  test("a change of view is told, typing is not, and nothing after the signal", async () => {
    const opened = await world.open();
    const { page, run } = opened;
    await page.locator("tr.zA:visible").first().waitFor();
    await run(`globalThis.told = 0; globalThis.seen = []; globalThis.stop = new AbortController();
      adapter.observe(document, () => { told++; seen.push(look().view + " " + look().people.length); }, stop.signal); undefined`);
    await page.locator("tr.zA:visible").first().click();
    await expect.poll(() => run<string>("seen.at(-1)"), { timeout: 5_000 }).toBe("thread 5");
    await page.getByRole("button", { name: "Reply", exact: true }).click();
    await page.locator("[g_editable]:visible").waitFor();
    await expect.poll(() => run<number>("look().composes.length")).toBe(1);
    await run("stop.abort(); told = 0; undefined");
    await page.goBack();
    await page.locator("tr.zA:visible").first().waitFor();
    expect(await run("told")).toBe(0);
    await page.close();
  });
});

describe("inserting", () => {
  async function reply(): Promise<PracticePage> {
    const opened = await openThread("Downtime audit");
    await opened.run(
      "globalThis.gone = new AbortController(); adapter.trackCaret(document, gone.signal); undefined",
    );
    await opened.page.keyboard.press("a");
    await opened.page.locator("[g_editable]:visible").waitFor();
    return opened;
  }

  test("lands at the remembered caret, is a link, is seen by autosave, and undo takes it out", async () => {
    const { page, run } = await reply();
    const editor = page.locator("[g_editable]:visible");
    await page.keyboard.type("Hi Dana, bye");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
    await page.getByLabel("Search mail").focus();
    expect(await run<InsertResult>(RUN_SNIPPET)).toEqual({ ok: true, undoable: true });
    await expect.poll(() => editor.innerText()).toMatch(/^Hi Dana, This is how it went: Oststrand Dairy bye/);
    expect(await editor.locator("a").getAttribute("href")).toBe("https://go.fernhill.example/k7q2");
    expect(await editor.locator("a").innerText()).toBe("Oststrand Dairy");
    await page.getByText("Draft saved").waitFor();
    for (let step = 0; step < 4 && (await editor.innerText()).includes("Oststrand"); step++)
      await page.keyboard.press("Control+z");
    expect(await editor.innerText()).toMatch(/^Hi Dana, bye/);
    await page.close();
  });

  test("without a caret it goes before the signature; the rep's next words are no link", async () => {
    const opened = await world.open();
    const { page, run } = opened;
    await page.getByRole("button", { name: "Compose" }).click();
    expect(await run<InsertResult>(RUN_SNIPPET)).toMatchObject({ ok: true });
    await page.keyboard.type("next");
    const editor = page.locator("[g_editable]:visible");
    expect((await editor.innerText()).replace(/\s+/g, " ")).toMatch(
      /went: Oststrand Dairy next.*Ines Calder/,
    );
    expect(await editor.locator("a").innerText()).toBe("Oststrand Dairy");
    await page.close();
  });

  test("nothing open, a bad link and a dead editor are told in words", async () => {
    const { page, run } = await world.open();
    await page.locator("tr.zA:visible").first().waitFor();
    expect(await run(RUN_SNIPPET)).toEqual({ ok: false, reason: "No message is open to write in." });
    expect(
      await run(`adapter.insert(document, { text: "x", link: { url: "javascript:alert(1)", label: "x" } })`),
    ).toEqual({
      ok: false,
      reason: "Only http and https links can be inserted.",
    });
    await page.getByRole("button", { name: "Compose" }).click();
    await run(`document.querySelector("[g_editable]").setAttribute("contenteditable", "false"); undefined`);
    expect(await run(RUN_SNIPPET)).toEqual({ ok: false, reason: "Gmail did not take the text." });
    await page.close();
  });

  test("plain-text mode gets the address in brackets", async () => {
    const { page, run } = await world.open();
    await page.getByRole("button", { name: "Compose" }).click();
    await run(`{ const editor = document.querySelector("[g_editable]"); editor.style.display = "none";
      const plain = document.createElement("textarea"); plain.className = "Ak"; editor.after(plain); }`);
    expect(await run<InsertResult>(RUN_SNIPPET)).toEqual({ ok: true, undoable: true });
    expect(await page.locator("textarea.Ak").inputValue()).toBe(
      "This is how it went: Oststrand Dairy (https://go.fernhill.example/k7q2)",
    );
    await page.close();
  });
});

describe("the mailbox itself", () => {
  const subjects = ({ page }: PracticePage) => page.locator("tr.zA:visible .bog").allInnerTexts();

  test("a reply that is sent stands in its thread; Undo takes it out and opens it again", async () => {
    const opened = await openThread("Downtime audit");
    const { page } = opened;
    const before = await page.locator('[role="listitem"]:visible').count();
    await page.keyboard.press("r");
    await page.locator("[g_editable]:visible").waitFor();
    await page.keyboard.type("Seven lines.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect.poll(() => page.locator('[role="listitem"]:visible').count()).toBe(before + 1);
    expect((await look(opened)).composes).toEqual([]);
    expect(await page.locator(".a3s:visible").last().innerText()).toContain("Seven lines.");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.locator('[role="listitem"]:visible').count()).toBe(before);
    expect((await look(opened)).composes).toMatchObject([{ to: ["dana.orrell@tallowick.example"] }]);
    expect(await page.locator("[g_editable]:visible").innerText()).toContain("Seven lines.");
    await page.close();
  });

  test("a new mail needs a recipient, folds to its title, and lies in Sent", async () => {
    const opened = await world.open();
    const { page } = opened;
    await page.getByRole("button", { name: "Compose" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await dialog.getByText("Add at least one recipient.").waitFor();
    await dialog.getByRole("combobox", { name: "To recipients" }).fill("new@lead.example");
    await dialog.getByLabel("Subject").fill("First words");
    await dialog.getByRole("button", { name: "Minimise" }).click();
    expect(await dialog.locator("[g_editable]").isVisible()).toBe(false);
    await dialog.getByRole("button", { name: "Minimise" }).click();
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("link", { name: "Sent" }).click();
    await expect.poll(() => subjects(opened)).toContain("First words");
    await page.close();
  });

  test("chosen rows are archived from the bar, come back with Undo, and search finds them", async () => {
    const opened = await world.open();
    const { page } = opened;
    await page.locator("tr.zA:visible").first().waitFor();
    const archive = page.locator('[role="main"]:visible').getByRole("button", { name: "Archive" });
    expect(await archive.isDisabled()).toBe(true);
    const [first = "", second = ""] = await subjects(opened);
    for (const row of [0, 1]) await page.locator("tr.zA:visible .box").nth(row).click();
    await archive.click();
    await expect.poll(() => subjects(opened)).not.toContain(first);
    expect(await subjects(opened)).not.toContain(second);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => subjects(opened)).toContain(first);
    await page.getByLabel("Search mail").fill("downtime");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await subjects(opened)).every((each) => /downtime/i.test(each)))
      .toBe(true);
    await page.close();
  });

  test("every button that can be pressed does something", async () => {
    const { page } = await world.open();
    await page.locator("tr.zA:visible").first().waitFor();
    const rail = page.locator(".brC-brG button");
    expect(await rail.count()).toBeGreaterThan(0);
    for (const tab of await rail.all()) expect(await tab.isDisabled()).toBe(true);
    await page.locator("tr.zA:visible .aXw").first().click();
    await page.getByRole("link", { name: "Starred" }).click();
    await expect.poll(() => page.locator("tr.zA:visible").count()).toBe(1);
    await page.close();
  });
});
