// Makes the whole sample workspace in memory: the same `now` and seed give the same rows.
import { type CampaignKey, PLANS } from "./campaign-plans.ts";
import { CAMPAIGNS, REP, WORKSPACE } from "./cast.ts";
import { castJourney } from "./cast-journeys.ts";
import { buildCompanies } from "./companies.ts";
import { buildContent } from "./content-items.ts";
import { buildCrmRecords } from "./crm-records.ts";
import { form, mail } from "./episodes.ts";
import { JourneyLog } from "./journey-log.ts";
import { type JourneyFrame, journey, type Warmth } from "./journeys.ts";
import { atLocalTime, workingDayBefore } from "./local-time.ts";
import type { SampleData, SampleHandoff, SamplePersona, SampleProspect, SampleTouch } from "./model.ts";
import { buildPeople, type Person } from "./people.ts";
import { PERSONAS, personaForTitle } from "./personas.ts";
import { leadSource, type Standing, standingAfter, standingWithoutHandoff } from "./prospect-facts.ts";
import { Chance } from "./random.ts";
import {
  CAST_OUTCOMES,
  CAST_STANDING,
  danaHandoff,
  handoffFor,
  outcomeInTurn,
  ownerInTurn,
} from "./relations.ts";
import { engagementOf, fitOf } from "./scores.ts";
import { danaUpcoming, nextSend } from "./upcoming.ts";
import { buildVerdicts, type VerdictCase } from "./verdicts.ts";

const DAYS = 180;
const TOUCHES = 2000;
const CAST_CAMPAIGN: Readonly<Partial<Record<string, CampaignKey>>> = {
  ruben: "paid-search",
  sunniva: "partner-list",
  marek: "benchmark",
  pia: "benchmark",
  yewande: "downtime-audit",
  thekla: "food-nurture",
};

interface Draft {
  person: Person;
  id: string;
  warmth: Warmth;
  campaigns: CampaignKey[];
  log: JourneyLog;
  handoffs: SampleHandoff[];
}

function draftsOf(people: readonly Person[], frame: JourneyFrame, chance: Chance, since: Date): Draft[] {
  let invented = 0;
  return people.map((person, index) => {
    const id = chance.uuid(since);
    const log = new JourneyLog(id, frame.now, chance);
    if (person.castKey !== null) {
      castJourney(log, frame, person.castKey);
      return {
        person,
        id,
        warmth: "warm",
        campaigns: [],
        log,
        handoffs: castHandoffs(person.castKey, id, frame, chance),
      };
    }
    const warmth: Warmth = chance.yes(0.45) ? "cold" : chance.yes(0.55) ? "warm" : "hot";
    const own = CAMPAIGNS[index % CAMPAIGNS.length]?.key ?? "spring-news";
    const second = person.company.industry === "Food and drink" ? "food-nurture" : chance.pick(CAMPAIGNS).key;
    const campaigns = [...new Set<CampaignKey>([own, second])];
    journey(log, frame, person.company, campaigns, warmth);
    return {
      person,
      id,
      warmth,
      campaigns,
      log,
      handoffs: inventedHandoffs(invented++, { id, own, warmth, log }, frame),
    };
  });
}

function castHandoffs(
  key: NonNullable<Person["castKey"]>,
  prospectId: string,
  frame: JourneyFrame,
  chance: Chance,
): SampleHandoff[] {
  if (key === "dana") return [danaHandoff(frame, chance, prospectId)];
  const outcome = CAST_OUTCOMES[key];
  if (outcome === undefined) return [];
  const who = { prospectId, campaignKey: CAST_CAMPAIGN[key] ?? null, ownerEmail: REP.email };
  const daysAgo = { yewande: 95, marek: 27, pia: 36, sunniva: 51 }[key as string] ?? 30;
  const last = handoffFor(frame, chance, who, outcome, daysAgo);
  if (key !== "thekla") return [last];
  const earlier = handoffFor(frame, chance, { ...who, campaignKey: "downtime-audit" }, "recycled", 150);
  return [
    { ...earlier, recycleUntil: atLocalTime(frame.now, frame.zone, -7, 12, 0).toISOString().slice(0, 10) },
    last,
  ];
}

function inventedHandoffs(
  index: number,
  who: { id: string; own: CampaignKey; warmth: Warmth; log: JourneyLog },
  frame: JourneyFrame,
): SampleHandoff[] {
  const { chance } = who.log;
  const outcome = outcomeInTurn(index, who.warmth);
  if (outcome === null) return [];
  const ref = { prospectId: who.id, campaignKey: who.own, ownerEmail: ownerInTurn(index) };
  // More of them lately than long ago, as in a team that grows.
  const span = outcome === "closed" ? [24, 160] : outcome === "accepted" ? [3, 30] : [3, 160];
  const daysAgo = Math.floor((span[0] ?? 0) + ((span[1] ?? 0) - (span[0] ?? 0)) * chance.next() ** 2);
  const handoff = handoffFor(frame, chance, ref, outcome, daysAgo);
  // Nobody becomes an MQL without an act of their own.
  const name = PLANS[who.own].form;
  if (name !== undefined) form(who.log, handoff.mqlAt, who.own, name);
  else
    mail(
      who.log,
      new Date(handoff.mqlAt.getTime() - 400 * 60_000),
      who.own,
      PLANS[who.own].mails[0] ?? "",
      "visits",
    );
  if (outcome === "closed" || outcome === "accepted") {
    const meeting = { campaign: null, type: "meeting", channel: "phone", title: "First meeting" } as const;
    who.log.add(
      handoff.firstTouchedAt ?? frame.now,
      { ...meeting, detail: `${chance.between(20, 50)} min` },
      2880,
    );
  }
  if (outcome === "running" || outcome === "accepted") {
    const reply = { campaign: who.own, type: "email_replied", channel: "email" } as const;
    who.log.add(
      handoff.mqlAt,
      { ...reply, title: PLANS[who.own].mails[0] ?? null, detail: "Asked for a date" },
      30,
    );
  }
  return [handoff];
}

/** Newsletters for the invented people until the number of touches is reached. */
function fillUp(drafts: readonly Draft[], frame: JourneyFrame, chance: Chance): SampleTouch[] {
  const count = () => drafts.reduce((sum, draft) => sum + draft.log.touches.length, 0);
  const invented = drafts.filter((draft) => draft.person.castKey === null);
  while (count() < TOUCHES) {
    const { log } = chance.pick(invented);
    const at = workingDayBefore(frame.now, frame.zone, chance.between(2, DAYS - 4), 9, chance.between(0, 30));
    mail(
      log,
      at,
      "spring-news",
      "Fernhill news: short notes",
      chance.pick(["none", "none", "opens", "clicks"] as const),
    );
  }
  const touches = drafts.flatMap((draft) => draft.log.touches);
  return touches.slice(0, TOUCHES);
}

function prospectOf(
  draft: Draft,
  index: number,
  frame: JourneyFrame,
  personas: readonly SamplePersona[],
  touches: readonly SampleTouch[],
): SampleProspect {
  const { person, log } = draft;
  const personaKey = personaForTitle(person.title);
  const persona = personas.find((one) => one.key === personaKey) ?? null;
  const fit = fitOf(person.company, person.title, persona?.name ?? null);
  const { engagement, parts } = engagementOf(touches, frame.now);
  const sorted = [...touches].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  const last = draft.handoffs.at(-1);
  const standing: Standing =
    last === undefined
      ? standingWithoutHandoff(sorted, draft.warmth, log.chance, frame.now)
      : standingAfter(last, index);
  // Nobody human has done anything yet: too little is known for a grade as well.
  const known = engagement !== null;
  const firstCampaign = sorted.find((touch) => touch.campaignKey !== null)?.campaignKey;
  return {
    id: draft.id,
    companyId: person.company.id,
    name: person.name,
    emails: person.castKey === "yewande" ? [person.email, "y.coker@harrowmere.example"] : [person.email],
    title: person.title,
    ...standing,
    ...(person.castKey === null ? {} : CAST_STANDING[person.castKey]),
    ownerEmail: last?.ownerEmail ?? null,
    grade: known ? fit.grade : null,
    engagement,
    scoreParts: known ? [...fit.parts, ...parts] : parts,
    personaKey,
    personaReason: persona === null ? null : "by title rule",
    source: leadSource(CAMPAIGNS.find((campaign) => campaign.key === firstCampaign)?.key),
    createdAt: new Date((sorted[0]?.occurredAt ?? frame.now).getTime() - 60_000),
  };
}

/** The sample as of `now`. */
export function buildSample(now: Date, seed = 7): SampleData {
  const frame: JourneyFrame = { now, zone: WORKSPACE.timeZone };
  const chance = new Chance(seed);
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const withPeople = buildCompanies(chance, since);
  const personas = PERSONAS.map((persona) => ({ id: chance.uuid(since), ...persona }));
  const drafts = draftsOf(buildPeople(withPeople, chance), frame, chance, since);
  const touches = fillUp(drafts, frame, chance);
  const byProspect = new Map<string, SampleTouch[]>();
  for (const touch of touches)
    byProspect.set(touch.prospectId, [...(byProspect.get(touch.prospectId) ?? []), touch]);
  const touchesOf = (draft: Draft) => byProspect.get(draft.id) ?? [];
  const prospects = drafts.map((draft, index) => prospectOf(draft, index, frame, personas, touchesOf(draft)));
  const cases = drafts.flatMap((draft, index): VerdictCase[] => {
    const prospect = prospects[index];
    if (prospect === undefined) return [];
    const colleague = prospects.find(
      (other) => other.companyId === prospect.companyId && other.id !== prospect.id,
    );
    return draft.handoffs.map((handoff) => ({
      prospect,
      handoff,
      touches: touchesOf(draft),
      colleagueEmail: colleague?.emails[0] ?? null,
    }));
  });
  const upcoming = drafts.flatMap((draft, index) => {
    if (draft.person.castKey === "dana") return danaUpcoming(frame, chance, draft.id);
    const campaign = draft.campaigns.at(-1) ?? "food-nurture";
    return index % 4 === 1 ? [nextSend(frame, chance, draft.id, campaign)] : [];
  });
  return {
    companies: withPeople.map(({ company }) => company),
    personas,
    campaigns: CAMPAIGNS.map((campaign) => ({ id: chance.uuid(since), ...campaign })),
    prospects,
    touches,
    upcoming,
    content: buildContent(now, frame.zone, chance),
    handoffs: drafts.flatMap((draft) => draft.handoffs),
    verdicts: buildVerdicts(cases, frame, chance),
    crmRecords: buildCrmRecords(prospects),
  };
}
