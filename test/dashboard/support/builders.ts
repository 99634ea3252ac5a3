// Builds wire objects for the dashboard's tests; every one fits the contract.
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import type { CampaignRef, Persona, Touchpoint } from "../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import type { Me } from "../../../lib/contracts/workspace.ts";

/** A readable, valid id: `idOf("rep", 2)`. The same input gives the same id. */
export function idOf(kind: string, n = 1): string {
  const hex = [...kind].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return `${hex.padEnd(8, "0").slice(0, 8)}-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

/** A moment `minutes` before now. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

export const CAMPAIGNS: readonly CampaignRef[] = [
  { id: idOf("campaign", 1), name: "Downtime audit", color: 1 },
  { id: idOf("campaign", 2), name: "Line stops webinar", color: 2 },
];
export const PERSONA: Persona = {
  id: idOf("persona", 1),
  key: "plant",
  name: "Plant operations lead",
  summary: "Answers for uptime. Fears another long rollout.",
  goals: ["Fewer stops"],
  pains: ["Stops before peak"],
  talkTrack: "What does one unplanned stop cost you, all in?",
  objections: [{ objection: "We plan in our ERP.", answer: "It plans orders, not wear." }],
  proof: ["Oststrand Dairy: 31 % fewer stops in 5 months."],
  wordsToAvoid: ["revolution"],
};
export const REPS = [
  { id: idOf("rep", 1), name: "Ines Calder", role: "rep" as const },
  { id: idOf("rep", 2), name: "Jonas Abara", role: "rep" as const },
];

export function buildMe(): Me {
  return {
    member: {
      id: idOf("member"),
      name: "Tomas Rydel",
      email: "tomas.rydel@fernhill.example",
      role: "marketer",
    },
    workspace: { id: idOf("space"), name: "Fernhill" },
    ownDomains: ["fernhill.example"],
    neverList: [],
    filterKey: "a2V5",
    settings: { timeZone: "Europe/Berlin", dashboardUrl: null },
    contractVersion: 1,
    serverVersion: "0.1.0",
    now: new Date().toISOString(),
  };
}

let made = 0;

/** A good-fit verdict of Ines Calder, received `minutes` ago; every call has its own id and person. */
export function buildFeedback(overrides: Partial<Feedback> = {}, minutes = 30): Feedback {
  made += 1;
  const at = minutesAgo(minutes);
  const score = { grade: "A" as const, engagement: 78, lifecycleStage: "mql" as const, asOf: at };
  return {
    id: idOf("verdict", made),
    prospect: { id: idOf("prospect", made), name: `Person ${made}`, company: `Company ${made}` },
    rep: { id: idOf("rep", 1), name: "Ines Calder" },
    campaign: CAMPAIGNS[0] ?? null,
    persona: { id: PERSONA.id, name: PERSONA.name },
    source: "paid_search",
    handoffId: null,
    detail: { verdict: "good_fit" },
    note: null,
    host: "gmail",
    seen: score,
    held: score,
    givenAt: at,
    receivedAt: at,
    supersededBy: null,
    undoneAt: null,
    seq: made,
    ...overrides,
  };
}

export function buildTouch(overrides: Partial<Touchpoint> = {}, minutes = 60): Touchpoint {
  made += 1;
  return {
    id: idOf("touch", made),
    type: "page_viewed",
    channel: "web",
    title: "Pricing",
    detail: "2 min 10 s",
    campaign: CAMPAIGNS[0] ?? null,
    occurredAt: minutesAgo(minutes),
    machine: false,
    source: "web",
    ...overrides,
  };
}

/** Dana Orrell, an MQL with a running handoff. */
export function buildStory(overrides: Partial<ProspectStory> = {}): ProspectStory {
  const touch = buildTouch({ type: "form_submitted", title: "Downtime audit", detail: null });
  return {
    asOf: new Date().toISOString(),
    card: {
      id: idOf("prospect", 1),
      name: "Dana Orrell",
      emails: ["dana.orrell@tallowick.example"],
      title: "VP Plant Operations",
      company: {
        id: idOf("company"),
        name: "Tallowick Mills",
        domain: "tallowick.example",
        industry: "Food",
        employees: 1200,
        country: "Sweden",
      },
      lifecycleStage: "mql",
      stageSince: minutesAgo(200),
      leadStatus: "new",
      owner: { id: idOf("rep", 1), name: "Ines Calder" },
      grade: "A",
      engagement: 78,
    },
    handoff: {
      id: idOf("handoff"),
      state: "assigned",
      campaign: CAMPAIGNS[0] ?? null,
      mqlAt: minutesAgo(200),
      assignedAt: minutesAgo(110),
      acceptBy: minutesAgo(-130),
      allowedMinutes: 240,
      usedMinutes: 110,
      routingMinutes: 18,
      paused: false,
      acceptedAt: null,
      firstTouchedAt: null,
      closedAt: null,
      recycleUntil: null,
    },
    whyNow: [{ text: "Asked for a downtime audit", touchId: touch.id, occurredAt: touch.occurredAt }],
    scoreParts: [
      { label: "1,200 staff", points: 20, kind: "fit" },
      { label: "Sent a form", points: 28, kind: "engagement" },
      { label: "2 machine opens", points: null, kind: "engagement" },
    ],
    myVerdict: null,
    touches: { items: [touch], nextCursor: null },
    touchCounts: { all: 3, web: 2, email: 1, events: 0, sales: 0, machine: 1 },
    touchMarks: [
      { at: minutesAgo(60), color: 1, machine: false },
      { at: minutesAgo(60 * 24 * 20), color: 2, machine: false },
      { at: minutesAgo(60 * 24 * 20), color: 2, machine: true },
    ],
    firstTouchAt: minutesAgo(60 * 24 * 80),
    upcoming: [
      {
        id: idOf("upcoming"),
        title: "Your audit checklist",
        channel: "email",
        campaign: CAMPAIGNS[0] ?? null,
        scheduledAt: minutesAgo(-60 * 24),
      },
    ],
    persona: PERSONA,
    personaReason: "by title rule",
    recommendations: [
      {
        content: {
          id: idOf("content"),
          title: "How Oststrand Dairy cut line stops",
          type: "case_study",
          url: "https://fernhill.example/oststrand",
          minutes: 4,
          checkedAt: "2026-10-12",
        },
        because: "Written for plant operations leads at MQL.",
      },
    ],
    crmRecords: [],
    ...overrides,
  };
}
