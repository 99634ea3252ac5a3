// The sample workspace as a reader of the first screens would check it.
import { describe, expect, it } from "vitest";
import { businessMinutes } from "../../../lib/core/business-time.ts";
import { VERDICTS } from "../../../lib/core/verdict.ts";
import { CONTENT_TYPES, HANDOFF_STATES, TOUCH_TYPES } from "../../../lib/core/vocabulary.ts";
import { buildSample } from "../../../sample/build.ts";
import { BUSINESS_HOURS } from "../../../sample/business-time.ts";
import { CAMPAIGNS, PROSPECTS, REP } from "../../../sample/cast.ts";
import { localDay } from "../../../sample/local-time.ts";

const DAY = 86_400_000;
const ZONE = "Europe/Berlin";
const MOMENTS = {
  "a Tuesday morning": "2026-11-24T09:20:00Z",
  "a Sunday evening": "2026-11-22T18:50:00Z",
  "one minute past midnight": "2026-11-24T23:01:00Z",
  "the night of the change to summer time": "2027-03-28T00:30:00Z",
};

describe.each(Object.entries(MOMENTS))("the sample as of %s", (_name, iso) => {
  const now = new Date(iso);
  const sample = buildSample(now);
  const prospectOf = (email: string) => {
    const found = sample.prospects.find((prospect) => prospect.emails.includes(email));
    if (found === undefined) throw new Error("not in the sample");
    return found;
  };

  it("has the size that was promised", () => {
    expect(sample.companies).toHaveLength(40);
    expect(sample.prospects).toHaveLength(120);
    expect(sample.touches).toHaveLength(2000);
    expect(sample.campaigns.map((campaign) => campaign.name)).toEqual(
      CAMPAIGNS.map((campaign) => campaign.name),
    );
    expect(sample.personas).toHaveLength(5);
    expect(sample.content).toHaveLength(60);
    expect(sample.upcoming.length).toBeGreaterThan(20);
  });

  it("shows every touch type, handoff state and kind of verdict", () => {
    expect(new Set(sample.touches.map((touch) => touch.type))).toEqual(new Set(TOUCH_TYPES));
    expect(new Set(sample.handoffs.map((handoff) => handoff.state))).toEqual(new Set(HANDOFF_STATES));
    expect(new Set(sample.verdicts.map((verdict) => verdict.detail.verdict))).toEqual(new Set(VERDICTS));
    const contentTypes = new Set(sample.content.map((item) => item.type));
    expect(CONTENT_TYPES.filter((type) => !contentTypes.has(type))).toEqual(["other"]);
  });

  it("has verdicts that were replaced and verdicts that were taken back", () => {
    const byId = new Map(sample.verdicts.map((verdict) => [verdict.id, verdict]));
    const replaced = sample.verdicts.filter((verdict) => verdict.supersededBy !== null);
    expect(replaced.length).toBeGreaterThan(3);
    for (const verdict of replaced) {
      const later = byId.get(verdict.supersededBy ?? "");
      expect(later?.prospectId).toBe(verdict.prospectId);
      expect(later?.repEmail).toBe(verdict.repEmail);
      expect(later?.givenAt.getTime()).toBeGreaterThan(verdict.givenAt.getTime());
    }
    expect(sample.verdicts.some((verdict) => verdict.undoneAt !== null)).toBe(true);
  });

  it("has score parts that sum to the engagement shown, machine touches worth nothing", () => {
    for (const prospect of sample.prospects) {
      const parts = prospect.scoreParts.filter((part) => part.kind === "engagement");
      const sum = parts.reduce((total, part) => total + (part.points ?? 0), 0);
      expect(sum, prospect.name).toBe(prospect.engagement ?? 0);
      const machine = sample.touches.filter(
        (touch) => touch.machine && touch.prospectId === prospect.id,
      ).length;
      const unscored = parts.filter((part) => part.points === null).map((part) => part.label);
      const said = machine === 1 ? "1 machine open or click" : `${machine} machine opens and clicks`;
      expect(unscored).toEqual(machine === 0 ? [] : [said]);
    }
    expect(sample.prospects.some((prospect) => prospect.engagement === null && prospect.grade === null)).toBe(
      true,
    );
  });

  it("marks only opens and clicks as done by machines", () => {
    const types = new Set(sample.touches.filter((touch) => touch.machine).map((touch) => touch.type));
    expect(types).toEqual(new Set(["email_opened", "email_clicked"]));
  });

  it("lies in the last 180 days and, but for upcoming sends, not in the future", () => {
    const past = [
      ...sample.touches.map((touch) => touch.occurredAt),
      ...sample.prospects.flatMap((prospect) => [prospect.stageSince, prospect.createdAt]),
      ...sample.handoffs.flatMap((h) => [h.mqlAt, h.assignedAt, h.acceptedAt, h.firstTouchedAt, h.closedAt]),
      ...sample.verdicts.flatMap((v) => [v.givenAt, v.receivedAt, v.undoneAt, v.seen.asOf, v.held.asOf]),
    ].filter((at) => at !== null);
    expect(past.filter((at) => at > now)).toEqual([]);
    expect(past.filter((at) => now.getTime() - at.getTime() > 185 * DAY)).toEqual([]);
    expect(sample.upcoming.filter((send) => send.scheduledAt <= now)).toEqual([]);
  });

  it("gives every row an id of its own and every reference a row", () => {
    const tables: readonly { id?: string; system?: string }[][] = Object.values(sample);
    const ids = tables.flatMap((rows) => rows.map((row) => `${row.system ?? ""} ${row.id}`));
    expect(new Set(ids).size).toBe(ids.length);
    const prospects = new Set(sample.prospects.map((prospect) => prospect.id));
    const rows = [
      ...sample.touches,
      ...sample.upcoming,
      ...sample.handoffs,
      ...sample.verdicts,
      ...sample.crmRecords,
    ];
    expect(rows.filter((row) => !prospects.has(row.prospectId))).toEqual([]);
    const addresses = sample.prospects.flatMap((prospect) => prospect.emails);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !address.endsWith(".example"))).toEqual([]);
  });

  it("knows the whole cast of the practice mailbox", () => {
    for (const member of Object.values(PROSPECTS)) {
      const prospect = prospectOf(member.email);
      const company = sample.companies.find((one) => one.id === prospect.companyId);
      expect([prospect.name, prospect.title, company?.name]).toEqual([
        member.name,
        member.title,
        member.company,
      ]);
    }
  });

  it("shows Dana as an MQL of today with a clock that is not late", () => {
    const dana = prospectOf(PROSPECTS.dana.email);
    expect(dana).toMatchObject({
      lifecycleStage: "mql",
      leadStatus: "new",
      grade: "A",
      engagement: 78,
      personaKey: "plant_operations",
      ownerEmail: REP.email,
    });
    const handoff = sample.handoffs.find((one) => one.prospectId === dana.id);
    expect(handoff).toMatchObject({ state: "assigned", ownerEmail: REP.email });
    expect(localDay(handoff?.mqlAt ?? now, ZONE)).toBe(localDay(now, ZONE));
    expect(handoff?.acceptBy?.getTime()).toBeGreaterThan(now.getTime());
    const types = sample.touches.filter((touch) => touch.prospectId === dana.id && !touch.machine);
    expect(types.filter((touch) => touch.title === "Pricing")).toHaveLength(3);
    expect(types.map((touch) => touch.type)).toEqual(
      expect.arrayContaining(["form_submitted", "event_attended", "call"]),
    );
    const next = sample.upcoming.find((send) => send.prospectId === dana.id);
    expect(localDay(next?.scheduledAt ?? now, ZONE)).toBe(localDay(now, ZONE, 1));
    expect(sample.verdicts.filter((verdict) => verdict.prospectId === dana.id)).toEqual([]);
  });

  it("shows Thekla as recycled before and back warm", () => {
    const thekla = prospectOf(PROSPECTS.thekla.email);
    const handoffs = sample.handoffs.filter((handoff) => handoff.prospectId === thekla.id);
    expect(handoffs.map((handoff) => handoff.state)).toEqual(["recycled", "assigned"]);
    expect(handoffs[0]?.recycleUntil && handoffs[0].recycleUntil < localDay(now, ZONE)).toBe(true);
    expect(sample.verdicts.find((verdict) => verdict.prospectId === thekla.id)?.detail.verdict).toBe(
      "not_ready",
    );
  });

  it("has clocks that run, are nearly over and are late", () => {
    const assigned = sample.handoffs.filter((handoff) => handoff.state === "assigned");
    const hours = { ...BUSINESS_HOURS, timeZone: ZONE };
    const used = assigned.map(
      (handoff) => businessMinutes(handoff.assignedAt ?? now, now, hours) / (handoff.allowedMinutes ?? 1),
    );
    expect(used.filter((share) => share > 1).length).toBeGreaterThan(0);
    expect(used.filter((share) => share > 0.75 && share < 1).length).toBeGreaterThan(0);
    expect(used.filter((share) => share <= 0.75).length).toBeGreaterThan(0);
    for (const handoff of assigned) {
      expect(businessMinutes(handoff.assignedAt ?? now, handoff.acceptBy ?? now, hours)).toBe(
        handoff.allowedMinutes,
      );
    }
  });

  it("clusters web visits before a form", () => {
    const forms = sample.touches.filter((touch) => touch.type === "form_submitted");
    const led = forms.filter((form) =>
      sample.touches.some((touch) => {
        const before = form.occurredAt.getTime() - touch.occurredAt.getTime();
        return (
          touch.prospectId === form.prospectId &&
          touch.type === "page_viewed" &&
          before > 0 &&
          before < 3_600_000
        );
      }),
    );
    expect(led.length).toBe(forms.length);
  });
});

describe("chance", () => {
  it("gives the same sample for the same moment and seed, and another one for another seed", () => {
    const now = new Date("2026-11-24T09:20:00Z");
    expect(buildSample(now, 3)).toEqual(buildSample(now, 3));
    expect(buildSample(now, 4).touches).not.toEqual(buildSample(now, 3).touches);
  });

  it("keeps its promises for many seeds", () => {
    const now = new Date("2026-11-24T09:20:00Z");
    for (let seed = 1; seed <= 12; seed++) {
      const sample = buildSample(now, seed);
      const dana = sample.prospects.find((prospect) => prospect.emails.includes(PROSPECTS.dana.email));
      expect([sample.touches.length, dana?.engagement, dana?.grade]).toEqual([2000, 78, "A"]);
    }
  });
});
