// The verdict from the click to every end it can have: waiting, offline, delivered, refused, undone, replaced.
import { expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { fixTime, showSidebar } from "./support/show.tsx";
import { at, entry, feedback, known, NOW, RUNNING, session, story } from "./support/story.ts";

fixTime();

const press = (name: string) => screen.getByRole("button", { name, exact: true });
const more = () => screen.getByRole("group", { name: "Lead quality" }).getByRole("button", { name: "More" });

test("good fit is one click and carries what was on screen", async () => {
  const client = await showSidebar();
  await press("Good fit").click();
  await expect.element(screen.getByText("Waiting", { exact: true })).toBeVisible();
  expect(client.inputs("feedback.give")).toEqual([
    {
      prospectId: "dana",
      prospectName: "Dana Orrell",
      detail: { verdict: "good_fit" },
      note: null,
      host: "gmail",
      seen: { grade: "A", engagement: 78, lifecycleStage: "mql", asOf: NOW.toISOString() },
    },
  ]);
  await expect.element(press("Good fit")).toHaveAttribute("aria-pressed", "true");
});

test("wrong fit by keys alone: V, W, a digit, Enter", async () => {
  const client = await showSidebar();
  await expect.element(press("Wrong fit")).toBeVisible();
  await userEvent.keyboard("v");
  await userEvent.keyboard("w");
  await expect.element(screen.getByText("Which criterion fails?")).toBeVisible();
  await userEvent.keyboard("3");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => client.inputs("feedback.give").map((input) => input.detail))
    .toEqual([{ verdict: "wrong_fit", criterion: "region" }]);
  await expect.element(screen.getByText("Which criterion fails?")).not.toBeInTheDocument();
});

test("letters give no verdict unless the focus is in the verdict row", async () => {
  const client = await showSidebar();
  await expect.element(press("Good fit")).toBeVisible();
  await userEvent.keyboard("gwnm");
  expect(client.inputs("feedback.give")).toEqual([]);
  await expect.element(screen.getByText("Which criterion fails?")).not.toBeInTheDocument();
});

test("Esc leaves the picker without saving and returns the focus", async () => {
  const client = await showSidebar();
  await press("Wrong fit").click();
  await userEvent.keyboard("1{Escape}");
  await expect.element(screen.getByText("Which criterion fails?")).not.toBeInTheDocument();
  await expect.element(press("Wrong fit")).toHaveFocus();
  expect(client.inputs("feedback.give")).toEqual([]);
});

test("not ready says until when, and why if the rep says so", async () => {
  const client = await showSidebar();
  await press("Not ready").click();
  await userEvent.keyboard("2");
  await screen.getByLabelText("Reason").selectOptions("budget");
  await screen.getByPlaceholder("Note, if it helps (no mail text)").fill("after the audit");
  await press("Save").click();
  await expect
    .poll(() => client.inputs("feedback.give").map(({ detail, note }) => ({ detail, note })))
    .toEqual([
      { detail: { verdict: "not_ready", until: "2027-02-24", reason: "budget" }, note: "after the audit" },
    ]);
});

test.each([
  {
    digit: "1",
    fill: async () => userEvent.keyboard("24"),
    detail: { verdict: "bad_data", fields: ["phone", "company"] },
  },
  {
    digit: "2",
    fill: async () => screen.getByRole("spinbutton").fill("5"),
    detail: { verdict: "no_response", attempts: 5 },
  },
  {
    digit: "3",
    fill: async () => screen.getByLabelText("Duplicate of whom?").fill(" D. Orrell "),
    detail: { verdict: "duplicate", duplicateOf: "D. Orrell" },
  },
])("more, $digit: $detail.verdict", async ({ digit, fill, detail }) => {
  const client = await showSidebar();
  await more().click();
  await userEvent.keyboard(digit);
  await fill();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => client.inputs("feedback.give").map((input) => input.detail)).toEqual([detail]);
});

test("an incomplete reason cannot be saved and says what is missing", async () => {
  const client = await showSidebar();
  await press("Wrong fit").click();
  await expect.element(press("Save")).toBeDisabled();
  await expect.element(press("Save")).toHaveAttribute("title", "Choose a criterion");
  await userEvent.keyboard("{Enter}");
  expect(client.inputs("feedback.give")).toEqual([]);
});

test("waiting becomes delivered when the background says so", async () => {
  const sent = entry();
  const client = await showSidebar({ "outbox.list": () => [sent] });
  await expect.element(screen.getByText("Waiting", { exact: true })).toBeVisible();
  client.change("outbox.list", () => [{ ...sent, state: "delivered", deliveredAt: at(0, 10, 21) }]);
  await expect.element(screen.getByText("Good fit, delivered 10:21")).toBeVisible();
});

test("offline it waits, is listed, and Z takes it back", async () => {
  const sent = entry();
  const client = await showSidebar({
    "session.get": () => session({ connection: { state: "offline", since: at(0, 10, 2), nextTryAt: null } }),
    "outbox.list": () => [sent],
  });
  await expect.element(screen.getByText("Waiting, offline")).toBeVisible();
  await expect.element(screen.getByText("Good fit, Dana Orrell")).toBeVisible();
  await userEvent.keyboard("z");
  await expect
    .poll(() => client.inputs("feedback.undo"))
    .toEqual([{ feedbackId: sent.id, prospectId: "dana" }]);
});

test("retries are counted and the next one is announced", async () => {
  await showSidebar({
    "outbox.list": () => [entry({ tries: 2, nextTryAt: new Date(NOW.getTime() + 40_000).toISOString() })],
  });
  await expect.element(screen.getByText("Good fit. Tried 2 times. Next try in 40 s.")).toBeVisible();
});

test("a refusal says why, and the verdict before it still stands", async () => {
  const refused = entry({
    state: "refused",
    detail: { verdict: "wrong_fit", criterion: "region" },
    refusal: { code: "not_found", message: "This prospect was merged.", field: "prospectId" },
  });
  const client = await showSidebar({
    "outbox.list": () => [refused],
    "prospect.get": () => known({ story: story({ myVerdict: feedback() }) }),
  });
  const alert = screen.getByRole("alert");
  await expect.element(alert).toMatchTextContent(/Refused: Wrong fit, region/u);
  await expect.element(alert).toMatchTextContent(/This prospect was merged\. \(prospectId\) Choose again/u);
  await expect.element(press("Good fit")).toHaveAttribute("aria-pressed", "true");
  await press("Discard").click();
  expect(client.inputs("outbox.discard")).toEqual([{ id: refused.id }]);
});

test("a replaced verdict is struck and kept", async () => {
  await showSidebar({
    "outbox.list": () => [entry({ detail: { verdict: "wrong_fit", criterion: "industry" } })],
    "prospect.get": () => known({ story: story({ myVerdict: feedback() }) }),
  });
  await expect.poll(() => document.querySelector("s")?.textContent).toBe("Good fit");
  await expect.element(press("Wrong fit")).toHaveAttribute("aria-pressed", "true");
});

test("a verdict about an earlier handoff does not stand for this one, and the same can be given again", async () => {
  const gave: unknown[] = [];
  await showSidebar({
    "prospect.get": () =>
      known({
        story: story({
          handoff: RUNNING,
          myVerdict: feedback({ handoffId: "handoff-0", givenAt: "2026-06-29T09:00:00Z" }),
        }),
      }),
    "feedback.give": (input) => {
      gave.push(input);
      return entry();
    },
  });
  await expect.element(screen.getByText(/^Before this handoff: Good fit, given 29 Jun/)).toBeVisible();
  await expect.element(press("Good fit")).toHaveAttribute("aria-pressed", "false");
  await press("Good fit").click();
  await expect.poll(() => gave.length).toBe(1);
});

test("an undo on its way leaves no verdict standing", async () => {
  await showSidebar({
    "outbox.list": () => [entry({ kind: "undo", detail: null })],
    "prospect.get": () => known({ story: story({ myVerdict: feedback() }) }),
  });
  await expect.element(screen.getByText(/^Verdict taken back/)).toBeVisible();
  await expect.element(press("Good fit")).toHaveAttribute("aria-pressed", "false");
});

test("a click that could not be saved says so", async () => {
  await showSidebar({
    "feedback.give": () => {
      throw new Error("The disk is full.");
    },
  });
  await press("Good fit").click();
  await expect.element(screen.getByRole("alert")).toMatchTextContent("Not saved: The disk is full.");
});
