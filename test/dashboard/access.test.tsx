import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { buildFeedback, buildStory, idOf } from "./support/builders.ts";
import { type FakeServer, signOut, wireError } from "./support/fake-server.ts";
import { findViolations } from "./support/find-violations.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const DANA = { id: idOf("prospect", 1), name: "Dana Orrell", company: "Tallowick Mills" };

function withEverything(server: FakeServer): void {
  server.story = buildStory();
  server.touches = server.story.touches.items;
  server.feedback.push(
    buildFeedback({ prospect: DANA, note: "Wants the pilot plan" }, 1),
    buildFeedback({ detail: { verdict: "not_ready", until: "2027-01-15", reason: "budget" } }, 2),
    buildFeedback(
      { detail: { verdict: "wrong_fit", criterion: "region" }, campaign: null, persona: null },
      3,
    ),
    buildFeedback({ prospect: DANA, supersededBy: idOf("verdict", 900) }, 4),
  );
}

const STATES: [name: string, path: string, visible: string, prepare: (server: FakeServer) => void][] = [
  ["the inbox", "/verdicts?all=true", "Replaced by a later one", withEverything],
  [
    "an inbox under filters",
    `/verdicts?rep=${idOf("rep", 2)}`,
    "No verdicts under these filters",
    withEverything,
  ],
  ["a story", `/prospects/${DANA.id}`, "Waiting for the rep", withEverything],
  ["signed out", "/verdicts", "Sign in with a one-time link", signOut],
  [
    "an error",
    "/verdicts",
    "The server failed",
    (server) => void server.failures.set("/v1/feedback", () => wireError(500, "internal")),
  ],
];

test.each(STATES)("axe finds nothing in light and dark: %s", async (_name, path, visible, prepare) => {
  await renderDashboard({ path, prepare });
  await expect.element(page.getByText(visible).first()).toBeVisible();
  expect(await findViolations("light")).toEqual([]);
  expect(await findViolations("dark")).toEqual([]);
});

test.each([1440, 1199, 759, 320])("nothing but the table scrolls sideways at %i px", async (width) => {
  await page.viewport(width, 900);
  await renderDashboard({ path: "/verdicts", prepare: withEverything });
  await expect.element(page.getByText("3 rows of 3 loaded")).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const held = page.getByRole("rowheader").first().element();
  const scroller = page.getByRole("region", { name: "Verdicts, newest first" }).element();
  scroller.scrollLeft = 400;
  const card = scroller.getBoundingClientRect();
  const cell = held.getBoundingClientRect();
  expect(cell.left).toBeGreaterThanOrEqual(card.left);
  expect(cell.right).toBeLessThanOrEqual(card.right);
  await page.viewport(1440, 900);
});

test("the story fits 320 px", async () => {
  await page.viewport(320, 900);
  await renderDashboard({ path: `/prospects/${DANA.id}`, prepare: withEverything });
  await expect.element(page.getByText("Waiting for the rep")).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1440, 900);
});
