// The sidebar's states and keys: each state of the design that ships, and what the rep can do in it.
import { expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { AppError } from "../../lib/core/errors.ts";
import { fixTime, showSidebar } from "./support/show.tsx";
import {
  at,
  context,
  DANA,
  ILSE,
  known,
  NOW,
  page,
  RUNNING,
  session,
  story,
  TEO,
  touch,
} from "./support/story.ts";

fixTime();

const withHandoff = (part: Partial<typeof RUNNING>) => ({
  "prospect.get": () => known({ story: story({ handoff: { ...RUNNING, ...part } }) }),
});

test("sections stand in the fixed order", async () => {
  await showSidebar();
  await expect.element(screen.getByText("Worth sending")).toBeVisible();
  const order = [...document.querySelectorAll("[data-section]")].map((one) =>
    one.getAttribute("data-section"),
  );
  expect(order).toEqual([
    "who",
    "handoff",
    "why-now",
    "score",
    "verdict",
    "touches",
    "coming-up",
    "persona",
    "worth-sending",
    "thread",
    "match",
  ]);
  const verdict = document.getElementById("verdict")?.getBoundingClientRect();
  expect(verdict?.bottom).toBeLessThan(900);
});

test.each([
  ["running", {}, /Accept within 2 h 10 m business time/u],
  ["low", { usedMinutes: 200 }, /Accept within 40 m business time/u],
  ["paused", { paused: true }, /Paused: outside business hours\. Your clock stands still\./u],
  ["late", { acceptBy: at(0, 9, 40), usedMinutes: 280 }, /Late 40 m business time/u],
  ["accepted", { state: "accepted", acceptedAt: at(0, 9, 10), usedMinutes: 40 }, /Accepted today 09:10/u],
  ["recycled", { state: "recycled", recycleUntil: "2027-01-15" }, /Recycled until 15 Jan/u],
  ["routing", { state: "routing", assignedAt: null }, /Not assigned yet\. Routing is marketing’s time\./u],
] as const)("handoff clock: %s", async (_, part, words) => {
  await showSidebar(withHandoff(part));
  await expect.element(screen.getByRole("region", { name: "Handoff" })).toMatchTextContent(words);
});

test("A accepts, R asks until when, D asks which criterion", async () => {
  const client = await showSidebar();
  await expect.element(screen.getByRole("button", { name: "Accept" })).toBeVisible();
  await userEvent.keyboard("r");
  await expect.element(screen.getByText("Back to marketing until when?")).toBeVisible();
  await userEvent.keyboard("2{Enter}");
  await expect
    .poll(() => client.inputs("handoff.move").map(({ move, until }) => ({ move, until })))
    .toEqual([{ move: "recycle", until: "2027-02-24" }]);
  await expect.element(screen.getByText("Recycled, saved 10:20, waiting")).toBeVisible();
});

test("disqualify carries its criterion", async () => {
  const client = await showSidebar();
  await expect.element(screen.getByRole("button", { name: "Accept" })).toBeVisible();
  await userEvent.keyboard("d");
  await expect.element(screen.getByText("Which criterion fails?")).toBeVisible();
  await userEvent.keyboard("5{Enter}");
  await expect
    .poll(() => client.inputs("handoff.move").map(({ move, criterion }) => ({ move, criterion })))
    .toEqual([{ move: "disqualify", criterion: "competitor" }]);
});

test("a why-now line jumps to its touch, by click and by digit", async () => {
  await showSidebar();
  await expect.element(screen.getByText("Why now")).toBeVisible();
  await userEvent.keyboard("3");
  await expect.poll(() => document.activeElement?.id).toBe("touch-t-webinar");
  await screen.getByRole("button", { name: "Asked for a downtime audit" }).click();
  await expect.poll(() => document.activeElement?.id).toBe("touch-t-form");
});

test("without facts there is no why now; without data the grade is ? and not D", async () => {
  await showSidebar({
    "prospect.get": () =>
      known({
        story: story({ whyNow: [], scoreParts: [], card: { ...DANA, grade: null, engagement: null } }),
      }),
  });
  await expect.element(screen.getByText("?", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("too little data").first()).toBeVisible();
  await expect.element(screen.getByText("Why now")).not.toBeInTheDocument();
});

test("why this score opens and names every part", async () => {
  await showSidebar();
  const toggle = screen.getByRole("button", { name: "Why this score" });
  await expect.element(toggle).toHaveAttribute("aria-expanded", "false");
  await toggle.click();
  await expect.element(screen.getByText("Guide downloaded")).toBeVisible();
  await expect.element(screen.getByText("left out")).toBeVisible();
});

test("touches: filters, machine toggle, and older pages", async () => {
  const client = await showSidebar({
    "touchpoint.more": () => ({
      items: [touch({ type: "content_downloaded", title: "Planning guide", occurredAt: at(30, 10) })],
      nextCursor: null,
    }),
  });
  await expect.element(screen.getByText("Machine open 09:02, not scored")).toBeVisible();
  await screen.getByRole("button", { name: "4 machine" }).click();
  await expect.element(screen.getByText("Machine open 09:02, not scored")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Events 2" }).click();
  await expect.element(screen.getByText("Sent the form “Downtime audit”")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "All 17" }).click();
  await screen.getByRole("button", { name: "13 older, back to 2 Sep" }).click();
  await expect.element(screen.getByText("Downloaded “Planning guide”")).toBeVisible();
  expect(client.inputs("touchpoint.more")).toEqual([{ prospectId: "dana", cursor: "page-2" }]);
});

test("J and K walk the sections; with single keys off they do nothing", async () => {
  const client = await showSidebar();
  await expect.element(screen.getByText("Why now")).toBeVisible();
  await userEvent.keyboard("jjj");
  await expect.poll(() => document.activeElement?.id).toBe("why-now-title");
  await userEvent.keyboard("k");
  await expect.poll(() => document.activeElement?.getAttribute("data-section")).toBe("handoff");
  client.change("options.get", () => ({
    serverUrl: null,
    hasToken: true,
    theme: "system",
    singleKeys: false,
    neverList: [],
  }));
  await expect.poll(() => client.inputs("options.get").length).toBe(2);
  await userEvent.keyboard("j");
  expect(document.activeElement?.getAttribute("data-section")).toBe("handoff");
});

test("] shows the other person of the thread", async () => {
  const client = await showSidebar();
  await expect.element(screen.getByText("1 of 2")).toBeVisible();
  await userEvent.keyboard("]]");
  await expect.poll(() => client.inputs("page.choose")).toEqual([{ email: ILSE.email }]);
});

test("? lists the keys and Esc closes the list", async () => {
  await showSidebar();
  await expect.element(screen.getByText("Why now")).toBeVisible();
  await userEvent.keyboard("?");
  await expect.element(screen.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("/ opens content search and Esc comes back", async () => {
  await showSidebar();
  await expect.element(screen.getByText("Why now")).toBeVisible();
  await userEvent.keyboard("/");
  await expect.element(screen.getByRole("textbox", { name: "Search content" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByText("Why now")).toBeVisible();
});

test("not looked up says that nothing left, and asks only on a click", async () => {
  const client = await showSidebar({
    "page.get": () => page({ chosen: TEO.email }),
    "prospect.get": () => ({ state: "withheld", email: TEO.email, reason: "not_known" }),
  });
  await expect
    .element(
      screen.getByText(`${TEO.email} is not among the people marketing knows. Nothing left this device.`),
    )
    .toBeVisible();
  expect(client.inputs("prospect.lookUpOnce")).toEqual([]);
  await screen.getByRole("button", { name: "Look up once" }).click();
  await expect.element(screen.getByText("Unknown to marketing")).toBeVisible();
  expect(client.inputs("prospect.lookUpOnce")).toEqual([{ email: TEO.email }]);
  await screen.getByRole("button", { name: "Never for this person" }).click();
  expect(client.inputs("prospect.never")).toEqual([{ email: TEO.email, never: true }]);
});

test.each([
  ["own_domain", "A colleague"],
  ["own_account", "This is you"],
  ["never_list", "On the never-list"],
] as const)("withheld: %s", async (reason, title) => {
  await showSidebar({ "prospect.get": () => ({ state: "withheld", email: "x@fernhill.example", reason }) });
  await expect.element(screen.getByRole("heading", { name: title })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Look up once" })).not.toBeInTheDocument();
});

test.each([
  [
    "signed out",
    { "session.get": () => session({ signedIn: false, waitingVerdicts: 1 }) },
    "Sign in to see who this is",
  ],
  ["no mail", { "page.get": () => page({ context: null, chosen: null, people: [] }) }, "Open a mail"],
  [
    "list",
    { "page.get": () => page({ context: context({ view: "list" }), chosen: null, people: [] }) },
    "Open a mail",
  ],
  ["no outsider", { "page.get": () => page({ chosen: null, people: [] }) }, "No one from outside"],
  [
    "updated",
    {
      "page.get": () => {
        throw new AppError("host_gone", "gone");
      },
    },
    "Baton was updated",
  ],
] as const)("full panel: %s", async (_, answers, title) => {
  await showSidebar(answers);
  await expect.element(screen.getByRole("heading", { name: title })).toBeVisible();
});

test("a half-loaded page shows the skeleton and no panel", async () => {
  await showSidebar({
    "page.get": () => page({ context: context({ state: "not-yet" }), chosen: null, people: [] }),
  });
  await expect.element(screen.getByText("This page is still loading")).toBeInTheDocument();
  await expect.element(screen.getByRole("heading")).not.toBeInTheDocument();
});

test("a server error names code, time, tries, next try and request, and Try now tries", async () => {
  const client = await showSidebar({
    "session.get": () =>
      session({
        connection: {
          state: "error",
          code: "unavailable",
          status: 503,
          at: at(0, 10, 19),
          tries: 3,
          nextTryAt: new Date(NOW.getTime() + 40_000).toISOString(),
          requestId: "7f3a-19c2",
          message: "Service unavailable",
        },
      }),
    "prospect.get": () => known({ cachedAt: at(0, 9, 58) }),
  });
  await expect.element(screen.getByText("Server error 503 at 10:19")).toBeVisible();
  await expect
    .element(screen.getByText("Tried 3 times. Next try in 40 s. This copy is from 09:58."))
    .toBeVisible();
  await expect.element(screen.getByText("Request 7f3a-19c2")).toBeVisible();
  await screen.getByRole("button", { name: "Try now" }).click();
  expect(client.inputs("sync.now")).toHaveLength(1);
  expect(client.inputs("outbox.sendNow")).toHaveLength(1);
});

test("an expired sign-in keeps the copy on screen and says what is kept", async () => {
  await showSidebar({ "session.get": () => session({ expired: true, waitingVerdicts: 2 }) });
  await expect
    .element(screen.getByText("Your sign-in has expired. 2 verdicts kept, sent after you sign in."))
    .toBeVisible();
  await expect.element(screen.getByRole("heading", { name: "Dana Orrell" })).toBeVisible();
});

test("an older copy says its age while it is refreshed", async () => {
  await showSidebar({ "prospect.get": () => known({ cachedAt: at(0, 9, 54), refreshing: true }) });
  await expect.element(screen.getByText("From 26 min ago. Refreshing.")).toBeVisible();
  await expect.element(screen.getByRole("progressbar", { name: "Refreshing" })).toBeInTheDocument();
});

test("a mail to 200 people is folded", async () => {
  const people = Array.from({ length: 200 }, (_, index) => ({
    ...TEO,
    email: `person${index}@crowd.example`,
  }));
  await showSidebar({ "page.get": () => page({ people }) });
  await screen.getByRole("button", { name: "Show all 200" }).click();
  await expect.element(screen.getByText("person199@crowd.example")).toBeInTheDocument();
});

test("a story that breaks the rendering ends in a panel with retry, never in a white screen", async () => {
  let broken = true;
  await showSidebar({
    "prospect.get": () => {
      const view = known();
      if (broken && view.state === "known") Object.assign(view.story, { whyNow: null });
      return view;
    },
  });
  await expect.element(screen.getByText("This part of Baton broke")).toBeVisible();
  broken = false;
  await screen.getByRole("button", { name: "Try now" }).click();
  await expect.element(screen.getByRole("heading", { name: "Dana Orrell" })).toBeVisible();
});

test("content is inserted, or copied with the reason said", async () => {
  const client = await showSidebar();
  await screen.getByRole("button", { name: "Insert" }).click();
  await expect.element(screen.getByText("Inserted into your draft.")).toBeVisible();
  client.change("content.insert", () => ({ ok: false, reason: "no draft is open" }));
  await screen.getByRole("button", { name: "Insert" }).click();
  await expect.element(screen.getByText(/^Not inserted \(no draft is open\)/)).toBeVisible();
});
