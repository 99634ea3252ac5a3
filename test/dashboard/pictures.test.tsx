// Writes the pictures that are laid beside the mock: 1440 × 900, light and dark, in Inter.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Feedback } from "../../lib/contracts/feedback.ts";
import type { VerdictDetail } from "../../lib/core/verdict.ts";
import { buildFeedback, buildStory, buildTouch, CAMPAIGNS, idOf, REPS } from "./support/builders.ts";
import { type FakeServer, signOut } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const PEOPLE: [
  name: string,
  company: string,
  detail: VerdictDetail,
  campaign: number,
  rep: number,
  source: string,
][] = [
  [
    "Ruben Castellane",
    "Velmark Packaging",
    { verdict: "wrong_fit", criterion: "company_size" },
    1,
    1,
    "paid_search",
  ],
  [
    "Sunniva Hale",
    "Bramblegate Health",
    { verdict: "not_ready", until: "2027-03-15", reason: "budget" },
    1,
    0,
    "webinar",
  ],
  ["Marek Ostrow", "Pellworth Glass", { verdict: "bad_data", fields: ["phone", "title"] }, 0, 1, "event"],
  ["Yewande Coker", "Harrowmere Foods", { verdict: "wrong_fit", criterion: "industry" }, 1, 1, "paid_search"],
  ["Pia Lindqvarn", "Corvane Chemicals", { verdict: "no_response", attempts: 5 }, 0, 0, "organic_search"],
  ["Thekla Morrow", "Sorrel and Vane", { verdict: "good_fit" }, 0, 0, "webinar"],
  ["Ottoline Frey", "Ambercote Textiles", { verdict: "not_ready", until: "2027-01-20" }, 1, 1, "newsletter"],
];

function rowsOf(): Feedback[] {
  return PEOPLE.map(([name, company, detail, campaign, rep, source], n) =>
    buildFeedback(
      {
        prospect: { id: idOf("prospect", n + 2), name, company },
        detail,
        campaign: CAMPAIGNS[campaign] ?? null,
        rep: REPS[rep] ?? { id: idOf("rep", 1), name: "Ines Calder" },
        source,
      },
      14 + n * 97,
    ),
  );
}

function prepare(server: FakeServer): void {
  const story = buildStory();
  server.story = story;
  server.touches = [
    ...story.touches.items,
    buildTouch({}, 1_400),
    buildTouch(
      { type: "email_sent", channel: "email", title: "3 signs of a stale plan", detail: null },
      1_900,
    ),
    buildTouch(
      { type: "email_opened", title: "3 signs of a stale plan", detail: null, machine: true },
      1_899,
    ),
    buildTouch(
      { type: "event_attended", channel: "webinar", title: "Line stops", detail: "41 of 45 min" },
      9_000,
    ),
  ].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  server.feedback.push(...rowsOf(), ...rowsOf());
}

async function picture(name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    document.documentElement.dataset.theme = theme;
    await page.screenshot({ path: `../../.output/pictures/dashboard-${name}-${theme}.png` });
  }
  delete document.documentElement.dataset.theme;
}

test("the inbox, with a verdict that has just arrived", async () => {
  const { arrive } = await renderDashboard({ path: "/verdicts", prepare });
  await expect.element(page.getByText("14 rows of 14 loaded")).toBeVisible();
  arrive(
    buildFeedback(
      { prospect: { id: idOf("prospect", 1), name: "Dana Orrell", company: "Tallowick Mills" } },
      0,
    ),
  );
  await expect.element(page.getByText("15 rows of 15 loaded")).toBeVisible();
  await picture("inbox");
});

test("a prospect's story", async () => {
  await renderDashboard({ path: `/prospects/${idOf("prospect", 1)}`, prepare });
  await expect.element(page.getByText("Waiting for the rep")).toBeVisible();
  await expect.element(page.getByText(/Attended “Line stops”/u)).toBeVisible();
  await picture("story");
});

test("signed out", async () => {
  await renderDashboard({ path: "/verdicts", prepare: signOut });
  await expect.element(page.getByText("Sign in with a one-time link")).toBeVisible();
  await picture("signed-out");
});
