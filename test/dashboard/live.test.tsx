import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { buildFeedback, idOf } from "./support/builders.ts";
import { wireError } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const named = (name: string, n: number) => ({ prospect: { id: idOf("prospect", n), name, company: null } });
const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });
const names = () =>
  page
    .getByRole("rowheader")
    .elements()
    .map((cell) => cell.querySelector("span")?.textContent);

test("a verdict appears at the top without reload, tinted, and is announced once", async () => {
  const { arrive } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => void feedback.push(buildFeedback(named("Ada", 1))),
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  await expect.element(page.getByText(/^Live, as of/u)).toBeVisible();
  arrive(
    buildFeedback({ ...named("Dana Orrell", 2), detail: { verdict: "wrong_fit", criterion: "region" } }, 0),
  );
  await expect.element(rowOf("Dana Orrell")).toMatchTextContent("now");
  expect(names()).toEqual(["Dana Orrell", "Ada"]);
  const cell = rowOf("Dana Orrell").getByRole("rowheader").element();
  const plain = rowOf("Ada").getByRole("rowheader").element();
  await expect
    .poll(() => getComputedStyle(cell).backgroundColor)
    .not.toBe(getComputedStyle(plain).backgroundColor);
  await expect.element(page.getByRole("status")).toMatchTextContent("1 new verdict: Wrong fit, Dana Orrell.");
  // The tint goes after 4 s.
  await expect
    .poll(() => getComputedStyle(cell).backgroundColor, { timeout: 6_000 })
    .toBe(getComputedStyle(plain).backgroundColor);
});

test("an arrival outside the filters changes neither rows nor totals", async () => {
  const { arrive, server } = await renderDashboard({
    path: `/verdicts?rep=${idOf("rep", 2)}`,
    prepare: ({ feedback }) =>
      void feedback.push(
        buildFeedback({ ...named("Bo", 1), rep: { id: idOf("rep", 2), name: "Jonas Abara" } }),
      ),
  });
  await expect.element(rowOf("Bo")).toBeVisible();
  const before = server.requests.length;
  arrive(buildFeedback(named("Dana Orrell", 2), 0));
  await expect.poll(() => server.requests.length).toBeGreaterThan(before);
  await expect.element(page.getByText("1 row of 1 loaded")).toBeVisible();
  await expect.element(rowOf("Dana Orrell")).not.toBeInTheDocument();
});

test("a lost connection says of when the copy is; what was missed comes when it is back", async () => {
  const { server, streams } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => void feedback.push(buildFeedback(named("Ada", 1))),
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  streams[0]?.break();
  await expect.element(page.getByText(/^Connection lost, copy of \d\d:\d\d$/u)).toBeVisible();
  server.feedback.push(buildFeedback(named("Missed One", 2), 0));
  streams[0]?.open();
  await expect.element(rowOf("Missed One")).toBeVisible();
  await expect.element(page.getByText(/^Live, as of/u)).toBeVisible();
});

test("a refused stream is opened anew", async () => {
  const { streams } = await renderDashboard({ path: "/verdicts" });
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
  streams[0]?.refuse();
  await expect.poll(() => streams.length, { timeout: 4_000 }).toBe(2);
  await expect.element(page.getByText(/^Live, as of/u)).toBeVisible();
});

test("when a refresh fails the older rows stay, with the reason and a request id", async () => {
  const { server, arrive } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => void feedback.push(buildFeedback(named("Ada", 1))),
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  server.failures.set("/v1/feedback", () => wireError(500, "internal", "req-77"));
  arrive(buildFeedback(named("Dana Orrell", 2), 0));
  await expect
    .element(page.getByRole("alert"))
    .toMatchTextContent("The server failed. What you see is the copy of");
  await expect.element(page.getByText("req-77")).toBeVisible();
  await expect.element(rowOf("Ada")).toBeVisible();
  server.failures.clear();
  await page.getByRole("button", { name: "Try now" }).click();
  await expect.element(rowOf("Dana Orrell")).toBeVisible();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
});
