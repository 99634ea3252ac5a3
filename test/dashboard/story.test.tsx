import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildFeedback, buildStory, buildTouch, CAMPAIGNS, idOf, minutesAgo } from "./support/builders.ts";
import type { FakeServer } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const DANA = { id: idOf("prospect", 1), name: "Dana Orrell", company: "Tallowick Mills" };

function withDana(server: FakeServer): void {
  const mail = {
    title: "3 signs of a stale plan",
    detail: null,
    campaign: CAMPAIGNS[1] ?? null,
    channel: "email" as const,
  };
  server.story = buildStory();
  server.touches = [
    ...server.story.touches.items,
    buildTouch({ ...mail, type: "email_opened", machine: true }, 1600),
    buildTouch({ ...mail, type: "email_sent" }, 1602),
  ];
  server.feedback.push(buildFeedback({ prospect: DANA }, 10));
  server.feedback.push(
    buildFeedback(
      { prospect: DANA, detail: { verdict: "not_ready", until: "2027-01-15" }, undoneAt: minutesAgo(15) },
      20,
    ),
  );
}

test("a row leads to the story by click and by keyboard", async () => {
  await renderDashboard({ path: "/verdicts", prepare: withDana });
  await page.getByRole("row").filter({ hasText: "Dana Orrell" }).getByText("Gmail").click();
  await expect.element(page.getByRole("heading", { name: "Dana Orrell", level: 1 })).toBeVisible();
  expect(location.pathname).toBe(`/prospects/${DANA.id}`);
  await page.getByRole("main").getByRole("link", { name: "Verdicts" }).click();
  const link = page.getByRole("link", { name: /Dana Orrell/u });
  await expect.element(link).toBeVisible();
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("heading", { name: "Dana Orrell", level: 1 })).toBeVisible();
});

test("arrow keys move between the rows", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) =>
      void feedback.push(buildFeedback({}, 1), buildFeedback({}, 2), buildFeedback({}, 3)),
  });
  const links = () =>
    page
      .getByRole("rowheader")
      .elements()
      .map((cell) => cell.querySelector("a"));
  await expect.poll(() => links().length).toBe(3);
  links()[0]?.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(links()[2]);
  await userEvent.keyboard("{Home}");
  expect(document.activeElement).toBe(links()[0]);
});

test("the story has the person, the clock, the reasons, the touches, the plan and the persona", async () => {
  await renderDashboard({ path: `/prospects/${DANA.id}`, prepare: withDana });
  const main = page.getByRole("main");
  await expect.element(main.getByText("VP Plant Operations")).toBeVisible();
  await expect.element(main.getByText("dana.orrell@tallowick.example")).toBeVisible();
  await expect.element(main.getByText("Waiting for the rep")).toBeVisible();
  await expect.element(main.getByText("2 h 10 m left")).toBeVisible();
  await expect.element(main.getByText("18 m business time")).toBeVisible();
  await expect.element(main.getByRole("link", { name: "Asked for a downtime audit" })).toBeVisible();
  await expect.element(main.getByText("+28")).toBeVisible();
  await expect.element(main.getByText("Sent the form “Downtime audit”")).toBeVisible();
  await expect.element(main.getByText("“Your audit checklist”")).toBeVisible();
  await expect.element(main.getByText("“What does one unplanned stop cost you, all in?”")).toBeVisible();
  await expect.element(main.getByRole("link", { name: "How Oststrand Dairy cut line stops" })).toBeVisible();
});

test("machine opens are folded under their mail and named as not scored", async () => {
  await renderDashboard({ path: `/prospects/${DANA.id}`, prepare: withDana });
  const mail = page.getByRole("listitem").filter({ hasText: "Was sent “3 signs of a stale plan”" });
  await expect.element(mail.getByText("1 machine open, not scored")).toBeVisible();
  const fold = mail.element().querySelector("details");
  expect(fold?.open).toBe(false);
  await mail.getByText("1 machine open, not scored").click();
  expect(fold?.open).toBe(true);
  expect(fold?.textContent).toContain("Opened “3 signs of a stale plan”");
});

test("all verdicts on the person are listed, undone ones struck through", async () => {
  await renderDashboard({ path: `/prospects/${DANA.id}`, prepare: withDana });
  const table = page.getByRole("table", { name: "Verdicts on Dana Orrell" });
  await expect.element(table.getByText("Good fit")).toBeVisible();
  await expect.element(table.getByText(/^Undone \d\d:\d\d$/u)).toBeVisible();
  expect(table.element().querySelector("s")?.textContent).toBe("Not ready");
});

test("a verdict that arrives shows on the open story", async () => {
  const { arrive } = await renderDashboard({ path: `/prospects/${DANA.id}`, prepare: withDana });
  const table = page.getByRole("table", { name: "Verdicts on Dana Orrell" });
  await expect.element(table).toBeVisible();
  arrive(buildFeedback({ prospect: DANA, detail: { verdict: "no_response", attempts: 4 } }, 0));
  await expect.element(table.getByText("4 tries")).toBeVisible();
});

test("a person who is not in the workspace has a sentence, not an empty page", async () => {
  await renderDashboard({ path: `/prospects/${idOf("prospect", 404)}` });
  await expect.element(page.getByRole("alert")).toMatchTextContent("Not found");
  await expect.element(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});

test("without handoff, reasons, persona or plans each part says what is missing", async () => {
  await renderDashboard({
    path: `/prospects/${DANA.id}`,
    prepare: (server) => {
      const story = buildStory({
        handoff: null,
        whyNow: [],
        scoreParts: [],
        touchMarks: [],
        upcoming: [],
        persona: null,
        recommendations: [],
      });
      server.story = {
        ...story,
        card: { ...story.card, grade: null, engagement: null, company: null, title: null },
      };
    },
  });
  for (const text of [
    "Not handed over to sales so far.",
    "The score came without reasons.",
    "No send is planned for this person.",
    "No persona's rule fits this person.",
    "No rep gave a verdict on this person so far.",
    "No touch is known.",
    "No title known",
  ]) {
    await expect.element(page.getByText(text)).toBeVisible();
  }
  await expect.element(page.getByRole("heading", { name: "Why now" })).not.toBeInTheDocument();
});
