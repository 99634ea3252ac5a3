// Builders for the states the UI must show. The person and her history follow the mock; the clock is fixed.
import type { ContentItem } from "../../../lib/contracts/content.ts";
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import type { Handoff, ProspectCard, Touchpoint } from "../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import type {
  OutboxEntry,
  PageView,
  ProspectView,
  Session,
  ThreadPerson,
} from "../../../lib/contracts/ui-background.ts";

/** Tuesday 24 November 2026, 10:20 in whatever zone the browser is in. */
export const NOW = new Date(2026, 10, 24, 10, 20);

/** An instant `days` before NOW's day at hour:minute, reader's zone. */
export function at(days: number, hour: number, minute = 0): string {
  return new Date(2026, 10, 24 - days, hour, minute).toISOString();
}

const CAMPAIGNS = [
  "Downtime audit",
  "Line stops webinar",
  "Food and drink nurture",
  "Plant roadshow",
  "Paid search",
  "Partner list",
];
export function campaign(color: number) {
  return { id: `00000000-0000-7000-8000-00000000c00${color}`, name: CAMPAIGNS[color - 1] ?? "Other", color };
}

let touchNumber = 0;
export function touch(part: Partial<Touchpoint> = {}): Touchpoint {
  touchNumber += 1;
  return {
    id: `t${touchNumber}`,
    type: "page_viewed",
    channel: "web",
    title: "Pricing",
    detail: null,
    campaign: campaign(1),
    occurredAt: at(0, 8, 12),
    machine: false,
    source: "test",
    ...part,
  };
}

export const DANA: ProspectCard = {
  id: "dana",
  name: "Dana Orrell",
  emails: ["dana.orrell@tallowick.example"],
  title: "VP Plant Operations",
  company: {
    id: "tallowick",
    name: "Tallowick Mills",
    domain: "tallowick.example",
    industry: "Food",
    employees: 1200,
    country: "GB",
  },
  lifecycleStage: "mql",
  stageSince: at(0, 8, 12),
  leadStatus: "new",
  owner: { id: "ines", name: "Ines Calder" },
  grade: "A",
  engagement: 78,
};

export const RUNNING: Handoff = {
  id: "handoff-1",
  state: "assigned",
  campaign: campaign(1),
  mqlAt: at(0, 8, 12),
  assignedAt: at(0, 8, 30),
  acceptBy: at(0, 12, 30),
  allowedMinutes: 240,
  usedMinutes: 110,
  routingMinutes: 18,
  paused: false,
  acceptedAt: null,
  firstTouchedAt: null,
  closedAt: null,
  recycleUntil: null,
};

const FORM = touch({ id: "t-form", type: "form_submitted", title: "Downtime audit" });
const PRICING = touch({ id: "t-pricing", title: "Pricing", detail: "2 min 10 s", occurredAt: at(1, 16, 40) });
const MAIL = touch({
  id: "t-mail",
  type: "email_sent",
  channel: "email",
  title: "3 signs of a stale plan",
  campaign: campaign(3),
  occurredAt: at(1, 9, 0),
});
const MACHINE = touch({
  id: "t-machine",
  type: "email_opened",
  channel: "email",
  title: "3 signs of a stale plan",
  campaign: campaign(3),
  occurredAt: at(1, 9, 2),
  machine: true,
});
const WEBINAR = touch({
  id: "t-webinar",
  type: "event_attended",
  channel: "webinar",
  title: "Line stops",
  detail: "41 of 45 min",
  campaign: campaign(2),
  occurredAt: at(7, 15, 0),
});

export function story(part: Partial<ProspectStory> = {}): ProspectStory {
  return {
    asOf: NOW.toISOString(),
    card: DANA,
    handoff: RUNNING,
    whyNow: [
      { text: "Asked for a downtime audit", touchId: "t-form", occurredAt: at(0, 8, 12) },
      { text: "Viewed Pricing 3 times in 6 days", touchId: "t-pricing", occurredAt: at(1, 16, 40) },
      { text: "Stayed 41 of 45 min in “Line stops”", touchId: "t-webinar", occurredAt: at(7, 15) },
    ],
    scoreParts: [
      { label: "Audit form, today", points: 28, kind: "engagement" },
      { label: "Webinar, 41 min", points: 18, kind: "engagement" },
      { label: "Pricing, 3 views", points: 15, kind: "engagement" },
      { label: "Guide downloaded", points: 9, kind: "engagement" },
      { label: "2 mail clicks", points: 6, kind: "engagement" },
      { label: "Food and drink", points: 10, kind: "fit" },
      { label: "Over 500 staff", points: 10, kind: "fit" },
      { label: "Own plant", points: 10, kind: "fit" },
      { label: "Operations title", points: 8, kind: "fit" },
      { label: "In sales region", points: 6, kind: "fit" },
      { label: "Partner in place", points: 0, kind: "fit" },
      { label: "4 machine opens", points: null, kind: "engagement" },
    ],
    myVerdict: null,
    touches: { items: [FORM, PRICING, MACHINE, MAIL, WEBINAR], nextCursor: "page-2" },
    touchCounts: { all: 17, web: 6, email: 7, events: 2, sales: 2, machine: 4 },
    touchMarks: [
      [83, 5, false],
      [76, 3, false],
      [55, 3, false],
      [55, 3, true],
      [41, 3, false],
      [41, 3, true],
      [18, 3, false],
      [18, 3, false],
      [14, 3, true],
      [7, 2, false],
      [7, 2, false],
      [6, 1, false],
      [5, 1, false],
      [3, 6, false],
      [1, 1, false],
      [1, 3, false],
      [1, 3, true],
      [0, 1, false],
    ].map(([days, color, machine]) => ({
      at: at(Number(days), 9),
      color: Number(color),
      machine: machine === true,
    })),
    firstTouchAt: at(83, 9),
    upcoming: [
      {
        id: "u1",
        title: "“Your audit checklist”",
        channel: "email",
        campaign: campaign(1),
        scheduledAt: at(-1, 9),
      },
      {
        id: "u2",
        title: "Plant roadshow invitation",
        channel: "event",
        campaign: campaign(4),
        scheduledAt: at(-7, 9),
      },
    ],
    persona: {
      id: "p1",
      key: "plant-ops",
      name: "Plant operations lead",
      summary: "Answers for uptime. Fears another long rollout.",
      goals: ["Fewer unplanned stops"],
      pains: ["Nobody can tell the real cost per stop"],
      talkTrack: "“What does one unplanned stop on your busiest line cost you, all in?”",
      objections: [
        { objection: "We plan in our ERP.", answer: "It plans orders, not wear." },
        { objection: "No time before peak.", answer: "One line: 30 days, two people." },
      ],
      proof: ["Oststrand Dairy: 31 % fewer stops in 5 months."],
      wordsToAvoid: ["Transformation"],
    },
    personaReason: "by title rule",
    recommendations: [
      recommendation("c1", "How Oststrand Dairy cut line stops", "case_study", 4, "Same persona and stage."),
      recommendation("c2", "What a line stop costs: calculator", "calculator", null, "Same persona."),
      recommendation("c3", "Live on one line in 30 days", "one_pager", 2, "Same stage."),
    ],
    crmRecords: [],
    ...part,
  };
}

function recommendation(
  id: string,
  title: string,
  type: ContentItem["type"],
  minutes: number | null,
  because: string,
): ProspectStory["recommendations"][number] {
  return {
    content: { id, title, type, url: `https://fernhill.example/${id}`, minutes, checkedAt: "2026-10-12" },
    because,
  };
}

export function known(part: Partial<Extract<ProspectView, { state: "known" }>> = {}): ProspectView {
  return {
    state: "known",
    email: "dana.orrell@tallowick.example",
    story: story(),
    cachedAt: NOW.toISOString(),
    refreshing: false,
    matchedBy: "email",
    ...part,
  };
}

export function session(part: Partial<Session> = {}): Session {
  return {
    signedIn: true,
    serverUrl: "https://baton.fernhill.example",
    member: { id: "ines", name: "Ines Calder", email: "ines.calder@fernhill.example", role: "rep" },
    workspace: { id: "w", name: "Fernhill" },
    connection: { state: "online", at: NOW.toISOString() },
    expired: false,
    waitingVerdicts: 0,
    ...part,
  };
}

export const ILSE: ThreadPerson = {
  email: "ilse.brankov@tallowick.example",
  name: "Ilse Brankov",
  role: "to",
  kind: "prospect",
  card: {
    ...DANA,
    id: "ilse",
    name: "Ilse Brankov",
    title: "Maintenance Manager",
    grade: "B",
    engagement: 41,
  },
  reason: null,
};
export const TEO: ThreadPerson = {
  email: "teo.vale@tallowick.example",
  name: "",
  role: "cc",
  kind: "not_looked_up",
  card: null,
  reason: "not_known",
};
export const DANA_PERSON: ThreadPerson = {
  email: "dana.orrell@tallowick.example",
  name: "Dana Orrell",
  role: "from",
  kind: "prospect",
  card: DANA,
  reason: null,
};

export function page(part: Partial<PageView> = {}): PageView {
  return {
    context: context(),
    people: [DANA_PERSON, ILSE, TEO],
    chosen: "dana.orrell@tallowick.example",
    chosenBecause: "wrote the newest mail",
    ...part,
  };
}

export function context(
  part: Partial<NonNullable<PageView["context"]>> = {},
): NonNullable<PageView["context"]> {
  return {
    site: "gmail",
    state: "ready",
    view: "thread",
    account: { email: "ines.calder@fernhill.example" },
    subject: "Downtime audit",
    people: [],
    composes: [],
    rows: [],
    record: null,
    hooks: {},
    ...part,
  };
}

let entryNumber = 0;
export function entry(part: Partial<OutboxEntry> = {}): OutboxEntry {
  entryNumber += 1;
  return {
    id: `entry-${entryNumber}`,
    kind: "feedback",
    state: "waiting",
    prospectId: "dana",
    prospectName: "Dana Orrell",
    detail: { verdict: "good_fit" },
    move: null,
    savedAt: NOW.toISOString(),
    deliveredAt: null,
    tries: 0,
    nextTryAt: null,
    refusal: null,
    ...part,
  };
}

export function feedback(part: Partial<Feedback> = {}): Feedback {
  const seen = { grade: "A", engagement: 78, lifecycleStage: "mql", asOf: NOW.toISOString() } as const;
  return {
    id: "feedback-1",
    prospect: { id: "dana", name: "Dana Orrell", company: "Tallowick Mills" },
    rep: { id: "ines", name: "Ines Calder" },
    campaign: campaign(1),
    persona: null,
    source: null,
    handoffId: "handoff-1",
    detail: { verdict: "good_fit" },
    note: null,
    host: "gmail",
    seen,
    held: seen,
    givenAt: at(7, 11),
    receivedAt: at(7, 11),
    supersededBy: null,
    undoneAt: null,
    seq: 1,
    ...part,
  };
}

export function contentItem(part: Partial<ContentItem> = {}): ContentItem {
  return {
    id: "c1",
    title: "How Oststrand Dairy cut line stops",
    summary: "What changed on two lines in five months.",
    type: "case_study",
    url: "https://fernhill.example/c1",
    personas: ["plant-ops"],
    stages: ["mql"],
    industries: [],
    topics: ["downtime"],
    language: "en",
    minutes: 4,
    checkedAt: "2026-10-12",
    publishedAt: "2026-09-01",
    expiresAt: null,
    updatedAt: at(30, 9),
    ...part,
  };
}

/** The library of the mock's popup. */
export const LIBRARY: ContentItem[] = [
  contentItem(),
  contentItem({
    id: "c2",
    title: "What a line stop costs: calculator",
    summary: "Your own cost per stop.",
    type: "calculator",
    minutes: null,
    publishedAt: "2026-08-01",
  }),
  contentItem({
    id: "c3",
    title: "“Line stops” webinar, recorded",
    summary: "With Oststrand’s plant manager.",
    type: "video",
    minutes: 45,
    stages: ["lead", "mql"],
    publishedAt: "2026-07-01",
  }),
  contentItem({
    id: "c4",
    title: "Live on one line in 30 days",
    summary: "Two people, one line, one month.",
    type: "one_pager",
    minutes: 2,
    stages: ["sql"],
    publishedAt: "2026-06-01",
  }),
  contentItem({
    id: "c5",
    title: "Why stops cluster after a line change",
    summary: "And what to check first.",
    type: "guide",
    minutes: 9,
    checkedAt: "2025-09-20",
    personas: [],
    stages: [],
    publishedAt: "2026-05-01",
  }),
  contentItem({
    id: "c6",
    title: "Pellworth Glass on stops per line, in her words",
    summary: "A quote of 40 words.",
    type: "quote",
    minutes: null,
    publishedAt: "2026-04-01",
  }),
  contentItem({
    id: "c7",
    title: "Ölwechsel ohne Stillstand",
    summary: "Leitfaden für die Instandhaltung.",
    type: "guide",
    language: "de",
    personas: ["it-lead"],
    stages: ["sql"],
    topics: ["wartung"],
    publishedAt: "2026-03-01",
  }),
];
