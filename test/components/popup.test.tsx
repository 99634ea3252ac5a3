// The popup by keyboard alone: find, filter, insert, copy, preview, clear; and its empty states.
import { expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { fixTime, showPopup } from "./support/show.tsx";
import { at, contentItem, session } from "./support/story.ts";

fixTime();

const titles = () =>
  [...document.querySelectorAll("[data-hit] [title]")].map((one) => one.getAttribute("title"));
const ready = () => expect.element(screen.getByText(/of 7, copy from 10:20/)).toBeVisible();

test("title counts more than summary, prefixes and slips are found, accents are folded", async () => {
  await showPopup();
  await ready();
  await userEvent.keyboard("calc");
  await expect.poll(titles).toEqual(["What a line stop costs: calculator"]);
  await userEvent.keyboard("{Escape}olwechsel");
  await expect.poll(titles).toEqual(["Ölwechsel ohne Stillstand"]);
  await userEvent.keyboard("{Escape}oststrnd");
  await expect.poll(() => titles()[0]).toBe("How Oststrand Dairy cut line stops");
  expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toContain("Oststrand");
});

test("Tab completes a filter, Backspace on the empty field removes it", async () => {
  await showPopup();
  await ready();
  await userEvent.keyboard("ty{Tab}gui{Tab}");
  await expect.element(screen.getByRole("button", { name: "Remove filter type: Guide" })).toBeVisible();
  await expect.poll(() => titles().length).toBe(2);
  await userEvent.keyboard("stage:sq{Tab}");
  // One guide is for stage SQL, the other for any stage.
  await expect.poll(() => titles().length).toBe(2);
  await userEvent.keyboard("persona:it{Tab}");
  await expect.element(screen.getByText(/^2 of 7/)).toBeVisible();
  await userEvent.keyboard("{Backspace}{Backspace}{Backspace}");
  await expect.element(screen.getByText(/^7 of 7/)).toBeVisible();
});

test("an unknown filter value says so", async () => {
  await showPopup();
  await ready();
  await userEvent.keyboard("type:zzz");
  await expect.element(screen.getByText("No type “zzz”")).toBeVisible();
});

test("Enter inserts the chosen one; from a result C copies and Space previews", async () => {
  const { client } = await showPopup();
  await ready();
  await userEvent.keyboard("line stop");
  await expect.element(screen.getByText(/^6 of 7/)).toBeVisible();
  const second = titles()[1];
  await userEvent.keyboard("{ArrowDown} ");
  await expect
    .element(screen.getByRole("button", { name: "Preview" }))
    .toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("c");
  await expect.element(screen.getByText(/Link copied|Not copied/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => client.inputs("content.insert").length).toBe(1);
  expect(document.activeElement?.querySelector("[title]")?.getAttribute("title")).toBe(second);
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  await expect.element(screen.getByRole("textbox", { name: "Search content" })).toHaveFocus();
});

test("Esc clears first and leaves then", async () => {
  const { left } = await showPopup();
  await ready();
  await userEvent.keyboard("line{Escape}");
  await expect.element(screen.getByRole("textbox", { name: "Search content" })).toHaveValue("");
  expect(left()).toBe(0);
  await userEvent.keyboard("{Escape}");
  expect(left()).toBe(1);
});

test("what fits the person in view comes first while nothing is typed", async () => {
  await showPopup({
    "content.list": () => ({
      items: [
        contentItem({ id: "new", title: "Newest for nobody", personas: ["cfo"], publishedAt: "2026-11-01" }),
        contentItem({ id: "fits", title: "Older, for plant operations", publishedAt: "2026-01-01" }),
      ],
      asOf: at(0, 10, 20),
    }),
  });
  await expect.element(screen.getByText(/^First what fits/)).toBeVisible();
  await expect.poll(titles).toEqual(["Older, for plant operations", "Newest for nobody"]);
  await screen.getByRole("button", { name: "Order for nobody" }).click();
  await expect.poll(titles).toEqual(["Newest for nobody", "Older, for plant operations"]);
});

test.each([
  [
    "offline",
    {
      "session.get": () =>
        session({ connection: { state: "offline", since: at(0, 10, 2), nextTryAt: null } }),
    },
    "Offline",
  ],
  ["signed out", { "session.get": () => session({ signedIn: false }) }, "Sign in to see who this is"],
  ["no library", { "content.list": () => ({ items: [], asOf: null }) }, "No library on this device yet"],
] as const)("%s", async (_, answers, words) => {
  await showPopup(answers);
  await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
});

test("nothing matches: says for what, and clears", async () => {
  await showPopup();
  await ready();
  await userEvent.keyboard("xylophone");
  await expect.element(screen.getByText("No item has words like “xylophone”.")).toBeVisible();
  await screen.getByRole("button", { name: "Clear the search" }).click();
  await ready();
});

test("10,000 items: only rows that can be seen are drawn, more on the way down", async () => {
  const items = Array.from({ length: 10_000 }, (_, index) =>
    contentItem({
      id: `n${index}`,
      title: `Plant note ${index} on ${index % 2 ? "bearings" : "belts"}`,
      topics: [`topic${index % 97}`],
    }),
  );
  await showPopup({ "content.list": () => ({ items, asOf: at(0, 10, 20) }) });
  await expect.element(screen.getByText(/^10,000 of 10,000/)).toBeVisible();
  await userEvent.keyboard("bear");
  await expect.element(screen.getByText(/^5,000 of 10,000/)).toBeVisible();
  expect(titles().length).toBeLessThan(20);
  for (let row = 0; row < 55; row += 1) await userEvent.keyboard("{ArrowDown}");
  expect(titles().length).toBe(50);
  expect(document.activeElement).toBe([...document.querySelectorAll("[data-hit]")][49]);
});

test("results of the newest items stand before the rest of the library has come", async () => {
  const rest = Promise.withResolvers<void>();
  await showPopup({
    "content.list": async ({ after }) => {
      if (after === null) {
        const items = [contentItem({ id: "b", title: "Newest on belts" })];
        return { items, asOf: at(0, 10, 20), total: 2, next: "" };
      }
      await rest.promise;
      const items = [
        contentItem({ id: "a", title: "Older on belts", publishedAt: "2025-01-01" }),
        contentItem({ id: "b", title: "Newest on belts" }),
      ];
      return { items, asOf: at(0, 10, 20), next: null };
    },
  });
  await expect.element(screen.getByText(/^1 so far, reading 2/)).toBeVisible();
  await userEvent.keyboard("older");
  await expect.element(screen.getByText(/^0 so far/)).toBeVisible();
  expect(document.body.textContent).not.toContain("Nothing matches");
  rest.resolve();
  await expect.element(screen.getByText(/^1 of 2/)).toBeVisible();
  expect(titles()).toEqual(["Older on belts"]);
});

test("a near match of a short word is neither found nor marked", async () => {
  await showPopup();
  await ready();
  await userEvent.keyboard("line");
  await expect.poll(() => titles().length).toBe(6);
  const marked = [...document.querySelectorAll("mark")].map((mark) => mark.textContent?.toLowerCase());
  expect(new Set(marked)).toEqual(new Set(["line"]));
});
