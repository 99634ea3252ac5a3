// Look-up, story and touches of a prospect.
import { expect, test } from "vitest";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace } from "./support/workspace.ts";

const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

describeOnEngine("prospects", () => {
  const harness = useServer();

  test("look-up answers each key in the order asked, whatever its spelling", async () => {
    const workspace = await newWorkspace(harness);
    const id = await workspace.addProspect({ name: "Dana" }, ["dana@mill.example", "d.orrell@mill.example"]);
    await harness.db.db
      .insertInto("crm_record")
      .values({
        workspace_id: workspace.id,
        system: "hubspot",
        type: "contact",
        record_id: "512",
        prospect_id: id,
      })
      .execute();
    const known = { system: "hubspot", type: "contact", id: "512" } as const;
    const other = { system: "salesforce", type: "contact", id: "512" } as const;
    const emails = ["nobody@mill.example", "D.Orrell@Mill.example", "dana@mill.example"];
    const answer = await workspace.rep.client.call("lookup", { body: { emails, records: [other, known] } });
    expect(answer.byEmail.map(({ email, card }) => [email, card?.id ?? null])).toEqual([
      [emails[0], null],
      [emails[1], id],
      [emails[2], id],
    ]);
    expect(answer.byEmail[1]?.card?.emails).toEqual(["dana@mill.example", "d.orrell@mill.example"]);
    expect(answer.byRecord.map(({ record, card }) => [record, card?.id ?? null])).toEqual([
      [other, null],
      [known, id],
    ]);
  });

  test("more than 50 keys together are refused, and a removed address is unknown", async () => {
    const workspace = await newWorkspace(harness);
    const emails = Array.from({ length: 26 }, (_, index) => `p${index}@mill.example`);
    const records = emails.map((_, index) => ({
      system: "pipedrive" as const,
      type: "person" as const,
      id: `${index}`,
    }));
    await expect(workspace.rep.client.call("lookup", { body: { emails, records } })).rejects.toMatchObject({
      code: "bad_request",
      field: "emails",
    });
    await workspace.addProspect({}, ["gone@mill.example"]);
    await harness.db.db
      .updateTable("prospect_email")
      .set({ removed_at: new Date() })
      .where("workspace_id", "=", workspace.id)
      .execute();
    const answer = await workspace.rep.client.call("lookup", { body: { emails: ["gone@mill.example"] } });
    expect(answer.byEmail[0]?.card).toBeNull();
  });

  test("the story tells persona, reasons, counts, marks, content and what is coming", async () => {
    const workspace = await newWorkspace(harness);
    const personaId = await workspace.addPersona();
    const campaignId = await workspace.addCampaign("Downtime audit", 2);
    const prospectId = await workspace.addProspect({
      persona_id: personaId,
      persona_reason: "by title rule",
      score_parts: JSON.stringify([{ label: "Form", points: 28, kind: "engagement" }]),
    });
    const form = await workspace.addTouch(prospectId, {
      type: "form_submitted",
      title: "Downtime audit",
      campaign_id: campaignId,
      occurred_at: daysAgo(1),
    });
    await workspace.addTouch(prospectId, { type: "email_opened", channel: "email", machine: true });
    await workspace.addTouch(prospectId, { type: "call", channel: "phone", occurred_at: daysAgo(120) });
    await workspace.addContent({ title: "Both", personas: ["plant"], stages: ["mql"] });
    await workspace.addContent({ title: "Expired", personas: ["plant"], expires_at: "2020-01-01" });
    await workspace.addContent({ title: "Untagged" });
    await workspace.addContent({ title: "Other stage", personas: ["plant"], stages: ["customer"] });
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    expect(story.persona?.id).toBe(personaId);
    expect(story.personaReason).toBe("by title rule");
    expect(story.whyNow).toMatchObject([{ text: "Asked for “Downtime audit”", touchId: form }]);
    expect(story.scoreParts).toEqual([{ label: "Form", points: 28, kind: "engagement" }]);
    expect(story.touchCounts).toEqual({ all: 1, web: 1, email: 0, events: 0, sales: 0, machine: 1 });
    expect(story.touchMarks.map(({ color, machine }) => ({ color, machine }))).toEqual([
      { color: 2, machine: false },
      { color: 6, machine: true },
    ]);
    expect(story.touches.items).toHaveLength(3);
    expect(story.recommendations.map((offer) => offer.content.title)).toEqual(["Both"]);
    expect(Date.parse(story.firstTouchAt ?? "")).toBeLessThan(daysAgo(119).getTime());
  });

  test("offers are the newest three that fit, exact tags before general ones", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect({ persona_id: await workspace.addPersona() });
    await workspace.addContent({ title: "General", personas: ["plant"], published_at: "2026-11-01" });
    for (const [title, day] of [
      ["Old", "2024-01-01"],
      ["New", "2026-10-01"],
      ["Newer", "2026-10-02"],
    ] as const) {
      await workspace.addContent({ title, personas: ["plant"], stages: ["mql"], published_at: day });
    }
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    expect(story.recommendations.map((offer) => offer.content.title)).toEqual(["Newer", "New", "Old"]);
  });

  test("touches page by page, also in a group, without gap or repeat", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const sameMoment = daysAgo(2);
    for (let index = 0; index < 30; index += 1) {
      await workspace.addTouch(prospectId, {
        type: index % 3 === 0 ? "email_clicked" : "page_viewed",
        occurred_at: index < 15 ? sameMoment : daysAgo(100 + index),
      });
    }
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    const rest = await workspace.rep.client.call("touchpoints", {
      params: { prospectId },
      query: { cursor: story.touches.nextCursor ?? "" },
    });
    const ids = [...story.touches.items, ...rest.items].map((item) => item.id);
    expect(new Set(ids).size).toBe(30);
    expect(rest.nextCursor).toBeNull();
    const emails: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await workspace.rep.client.call("touchpoints", {
        params: { prospectId },
        query: { group: "email", limit: 4, cursor },
      });
      emails.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(emails).size).toBe(10);
    expect(emails).toHaveLength(10);
  });

  test("only what lies ahead is upcoming, soonest first", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    for (const [title, days] of [
      ["Later", -5],
      ["Soon", -1],
      ["Past", 1],
    ] as const) {
      await harness.db.db
        .insertInto("upcoming_touch")
        .values({
          workspace_id: workspace.id,
          id: crypto.randomUUID(),
          source: "test",
          source_id: title,
          prospect_id: prospectId,
          title,
          channel: "email",
          scheduled_at: daysAgo(days),
        })
        .execute();
    }
    const { items } = await workspace.rep.client.call("upcoming", { params: { prospectId } });
    expect(items.map((item) => item.title)).toEqual(["Soon", "Later"]);
  });
});
