// Writes the pictures that are laid beside the mock: 1440 × 900, light and dark, in Inter.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Feedback } from "../../lib/contracts/feedback.ts";
import type { VerdictDetail } from "../../lib/core/verdict.ts";
import { buildFeedback, buildStory, buildTouch, idOf, minutesAgo } from "./support/builders.ts";
import { type FakeServer, signOut } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

type Said = [
  name: string,
  company: string,
  detail: VerdictDetail,
  campaign: number,
  rep: number,
  source: string,
];

const SAID: readonly Said[] = [
  [
    "Ruben Castellane",
    "Velmark Packaging",
    { verdict: "wrong_fit", criterion: "company_size" },
    4,
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
  ["Marek Ostrow", "Pellworth Glass", { verdict: "bad_data", fields: ["phone", "title"] }, 3, 2, "event"],
  ["Yewande Coker", "Harrowmere Foods", { verdict: "wrong_fit", criterion: "industry" }, 4, 1, "paid_search"],
  ["Pia Lindqvarn", "Corvane Chemicals", { verdict: "no_response", attempts: 5 }, 2, 2, "organic_search"],
  ["Thekla Morrow", "Sorrel and Vane", { verdict: "good_fit" }, 0, 0, "webinar"],
  ["Ottoline Frey", "Ambercote Textiles", { verdict: "not_ready", until: "2027-01-20" }, 1, 1, "newsletter"],
  ["Ilse Brankov", "Tallowick Mills", { verdict: "good_fit" }, 0, 0, "referral"],
  ["Nils Overgard", "Tallowick Mills", { verdict: "duplicate", duplicateOf: "N. Overgard" }, 5, 0, "partner"],
  ["Hedda Sallinen", "Granary Row", { verdict: "good_fit" }, 2, 2, "direct"],
  ["Stellan Varley", "Kestrel Bearings", { verdict: "good_fit" }, 1, 2, "partner"],
  ["Malte Castermans", "Dunmarrow Brewing", { verdict: "no_response", attempts: 4 }, 2, 0, "organic_search"],
];
const CAMPAIGN_NAMES = [
  "Downtime audit",
  "Line stops webinar",
  "Food and drink nurture",
  "Plant roadshow",
  "Paid search",
  "Partner list",
];
const REP_NAMES = ["Ines Calder", "Jonas Abara", "Liv Sandvik"];

function rowsOf(): Feedback[] {
  return SAID.map(([name, company, detail, campaign, rep, source], n) => {
    const at = minutesAgo(14 + n * n * 40);
    const seen = { grade: "B" as const, engagement: 38 + n * 3, lifecycleStage: "mql" as const, asOf: at };
    return buildFeedback({
      prospect: { id: idOf("prospect", n + 2), name, company },
      detail,
      campaign: { id: idOf("campaign", campaign), name: CAMPAIGN_NAMES[campaign] ?? "", color: campaign + 1 },
      rep: { id: idOf("rep", rep), name: REP_NAMES[rep] ?? "" },
      source,
      seen,
      held: n % 5 === 2 ? { ...seen, engagement: seen.engagement + 9 } : seen,
      givenAt: at,
      receivedAt: at,
    });
  });
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
  server.feedback.push(...rowsOf());
}

/** Exactly one screen: what is below the fold would make the picture longer. */
async function picture(name: string): Promise<void> {
  document.body.style.cssText = "block-size: 900px; overflow: hidden";
  for (const theme of ["light", "dark"] as const) {
    document.documentElement.dataset.theme = theme;
    await page.screenshot({ path: `../../.output/pictures/dashboard-${name}-${theme}.png` });
  }
  document.body.style.cssText = "";
  delete document.documentElement.dataset.theme;
}

test("the inbox, with a verdict that has just arrived", async () => {
  const { arrive } = await renderDashboard({ path: "/verdicts", prepare });
  await expect.element(page.getByText("12 rows of 12 loaded")).toBeVisible();
  arrive(
    buildFeedback(
      { prospect: { id: idOf("prospect", 1), name: "Dana Orrell", company: "Tallowick Mills" } },
      0,
    ),
  );
  await expect.element(page.getByText("13 rows of 13 loaded")).toBeVisible();
  await picture("inbox");
});

test("a prospect's story", async () => {
  const person = { id: idOf("prospect", 1), name: "Dana Orrell", company: "Tallowick Mills" };
  await renderDashboard({
    path: `/prospects/${person.id}`,
    prepare: (server) => {
      prepare(server);
      server.feedback.push(
        buildFeedback({ prospect: person }, 12),
        buildFeedback(
          {
            prospect: person,
            detail: { verdict: "not_ready", until: "2027-01-20" },
            supersededBy: idOf("verdict", 1),
          },
          2_000,
        ),
      );
    },
  });
  await expect.element(page.getByText("Waiting for the rep")).toBeVisible();
  await expect.element(page.getByText(/Attended “Line stops”/u)).toBeVisible();
  await picture("story");
});

test("signed out", async () => {
  await renderDashboard({ path: "/verdicts", prepare: signOut });
  await expect.element(page.getByText("Sign in with a one-time link")).toBeVisible();
  await picture("signed-out");
});
