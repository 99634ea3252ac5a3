// Fit and engagement of the sample, with parts that add up to the figures shown.
import type { FitGrade, TouchType } from "../lib/core/vocabulary.ts";
import type { SampleCompany, SampleScorePart, SampleTouch } from "./model.ts";

const WEEK = 7 * 86_400_000;
const KEPT_PER_WEEK = 0.85;
const MOST_OF_A_KIND = 3;
const FULL = 100;

const POINTS: Readonly<Partial<Record<TouchType, number>>> = {
  form_submitted: 28,
  meeting: 24,
  product_signup: 24,
  event_attended: 21,
  email_replied: 16,
  chat: 12,
  content_downloaded: 10,
  event_registered: 6,
  content_viewed: 5,
  email_clicked: 4,
  page_viewed: 2,
  ad_clicked: 3,
  social_engaged: 2,
  email_opened: 1,
};
const PRICING_POINTS = 5;

const KIND_LABEL: Readonly<Partial<Record<TouchType, string>>> = {
  form_submitted: "Form",
  meeting: "Meeting",
  product_signup: "Signed up",
  event_attended: "Attended",
  email_replied: "Replied to",
  chat: "Chat",
  content_downloaded: "Downloaded",
  event_registered: "Registered for",
  content_viewed: "Viewed",
  email_clicked: "Clicked",
  page_viewed: "Page",
  ad_clicked: "Ad",
  social_engaged: "Social",
  email_opened: "Opened",
};

function worth(touch: SampleTouch, now: Date): number {
  const base =
    touch.title === "Pricing" && touch.type === "page_viewed" ? PRICING_POINTS : POINTS[touch.type];
  const weeks = Math.floor((now.getTime() - touch.occurredAt.getTime()) / WEEK);
  return (base ?? 0) * KEPT_PER_WEEK ** weeks;
}

function labelOf(group: readonly SampleTouch[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const times = group.length > 1 ? `, ${group.length} times` : "";
  const detail = first.type === "event_attended" && first.detail !== null ? `, ${first.detail}` : "";
  return `${KIND_LABEL[first.type] ?? "Other"} “${first.title ?? first.channel}”${detail}${times}`;
}

/** Engagement 0 to 100 and its parts, which sum to it; null when nobody human did anything. */
export function engagementOf(
  touches: readonly SampleTouch[],
  now: Date,
): { engagement: number | null; parts: SampleScorePart[] } {
  const human = touches.filter((touch) => !touch.machine && POINTS[touch.type] !== undefined);
  const machine = touches.filter((touch) => touch.machine);
  const groups = new Map<string, SampleTouch[]>();
  for (const touch of [...human].sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())) {
    const key = `${touch.type} ${touch.title}`;
    groups.set(key, [...(groups.get(key) ?? []), touch]);
  }
  const parts: SampleScorePart[] = [];
  for (const group of groups.values()) {
    const counted = group.slice(0, MOST_OF_A_KIND);
    const points = Math.round(counted.reduce((sum, touch) => sum + worth(touch, now), 0));
    if (points > 0) parts.push({ kind: "engagement", label: labelOf(group), points });
  }
  parts.sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
  const sum = parts.reduce((total, part) => total + (part.points ?? 0), 0);
  if (sum > FULL) parts.push({ kind: "engagement", label: "Ends at 100", points: FULL - sum });
  if (machine.length > 0) {
    parts.push({
      kind: "engagement",
      label: machine.length === 1 ? "1 machine open or click" : `${machine.length} machine opens and clicks`,
      points: null,
    });
  }
  return { engagement: human.length === 0 ? null : Math.min(FULL, sum), parts };
}

const TARGET_INDUSTRIES = [
  "Food and drink",
  "Glass and ceramics",
  "Chemicals",
  "Metals",
  "Pharma",
  "Paper and pulp",
];
const DECIDES = /\b(vp|head|director|cfo|owner|manager)\b/i;

/** Fit by six criteria: A from five, B four, C three, D fewer. */
export function fitOf(
  company: SampleCompany,
  title: string,
  personaName: string | null,
): { grade: FitGrade; parts: SampleScorePart[] } {
  const staff = company.employees.toLocaleString("en");
  const criteria: [boolean, string, number][] = [
    [company.employees >= 200 && company.employees <= 5000, `${staff} staff`, 20],
    [TARGET_INDUSTRIES.includes(company.industry), company.industry, 20],
    [company.country !== "United Kingdom", company.country, 10],
    [personaName !== null, personaName ?? "No persona", 20],
    [DECIDES.test(title), title, 20],
    [company.employees < 1000, company.employees < 1000 ? "One site" : "Several sites", 10],
  ];
  const met = criteria.filter(([isMet]) => isMet).length;
  const grade = met >= 5 ? "A" : met === 4 ? "B" : met === 3 ? "C" : "D";
  return {
    grade,
    parts: criteria.map(([isMet, label, points]) => ({ kind: "fit", label, points: isMet ? points : 0 })),
  };
}
