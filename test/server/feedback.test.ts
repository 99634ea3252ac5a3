// Verdicts: exactly once, superseded and never deleted, with what the rep saw and what the server held.
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import type { VerdictDetail } from "../../lib/core/verdict.ts";
import { VERDICTS } from "../../lib/core/verdict.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace, type TestWorkspace, verdict } from "./support/workspace.ts";

const DETAILS: VerdictDetail[] = [
  { verdict: "good_fit" },
  { verdict: "not_ready", until: "2027-01-15", reason: "budget" },
  { verdict: "wrong_fit", criterion: "region" },
  { verdict: "bad_data", fields: ["email", "phone"] },
  { verdict: "no_response", attempts: 4 },
  { verdict: "duplicate", duplicateOf: "other@customer.example" },
];

describeOnEngine("verdicts", () => {
  const harness = useServer();

  function storedIds(workspace: TestWorkspace): Promise<{ id: string }[]> {
    return harness.db.db
      .selectFrom("feedback")
      .select("id")
      .where("workspace_id", "=", workspace.id)
      .execute();
  }

  test("every kind is kept with its own fact", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    expect(DETAILS.map((detail) => detail.verdict)).toEqual(VERDICTS);
    for (const detail of DETAILS) {
      const answer = await workspace.rep.client.call("giveFeedback", {
        body: verdict(prospectId, { detail }),
      });
      expect(answer.detail).toEqual(detail);
      expect(answer.rep).toEqual({ id: workspace.rep.id, name: workspace.rep.name });
    }
  });

  async function standing(workspace: TestWorkspace, prospectId: string): Promise<string[]> {
    const page = await workspace.rep.client.call("listFeedback", { query: { prospectId } });
    return page.items.map((item) => item.id);
  }

  test("taking back a verdict that had replaced several leaves the newest of them standing, alone", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const at = (minutesAgo: number) => ({
      givenAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    });
    const [first, late, last] = [
      verdict(prospectId, at(30)),
      verdict(prospectId, at(20)),
      verdict(prospectId, at(10)),
    ];
    // The one in the middle was given offline and arrives after the last.
    for (const body of [first, last, late]) await workspace.rep.client.call("giveFeedback", { body });
    expect(await standing(workspace, prospectId)).toEqual([last.id]);
    await workspace.rep.client.call("undoFeedback", { params: { feedbackId: last.id } });
    expect(await standing(workspace, prospectId)).toEqual([late.id]);
    await workspace.rep.client.call("undoFeedback", { params: { feedbackId: late.id } });
    expect(await standing(workspace, prospectId)).toEqual([first.id]);
  });

  test("a verdict from a clock that runs a day ahead does not outrank the next one", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const ahead = verdict(prospectId, { givenAt: new Date(Date.now() + 86_400_000).toISOString() });
    await workspace.rep.client.call("giveFeedback", { body: ahead });
    const next = verdict(prospectId, { givenAt: new Date(Date.now() + 1_000).toISOString() });
    await workspace.rep.client.call("giveFeedback", { body: next });
    expect(await standing(workspace, prospectId)).toEqual([next.id]);
  });

  test("20 identical posts at once are one verdict with one answer", async () => {
    const workspace = await newWorkspace(harness);
    const body = verdict(await workspace.addProspect());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => workspace.rep.client.call("giveFeedback", { body })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await storedIds(workspace)).toEqual([{ id: body.id }]);
  });

  test("the same id for something else is a conflict, and the first stays", async () => {
    const workspace = await newWorkspace(harness);
    const body = verdict(await workspace.addProspect());
    await workspace.rep.client.call("giveFeedback", { body });
    const other = { ...body, detail: { verdict: "good_fit" } as const };
    await expect(workspace.rep.client.call("giveFeedback", { body: other })).rejects.toMatchObject({
      code: "conflict",
      status: 409,
      field: "id",
    });
    await expect(workspace.marketer.client.call("giveFeedback", { body })).rejects.toMatchObject({
      code: "conflict",
    });
    const page = await workspace.rep.client.call("listFeedback", { query: {} });
    expect(page.items.map((item) => item.detail)).toEqual([body.detail]);
  });

  test("it keeps what the rep saw beside what the server held", async () => {
    const workspace = await newWorkspace(harness);
    const personaId = await workspace.addPersona();
    const prospectId = await workspace.addProspect({
      grade: "C",
      engagement: 41,
      lifecycle_stage: "sal",
      lead_source: "paid_search",
      persona_id: personaId,
    });
    const seen = {
      grade: "A",
      engagement: 78,
      lifecycleStage: "mql",
      asOf: "2026-11-20T08:00:00.000Z",
    } as const;
    const answer = await workspace.rep.client.call("giveFeedback", {
      body: verdict(prospectId, { seen, note: "12 staff", host: "popup" }),
    });
    expect(answer.seen).toEqual(seen);
    expect(answer.held).toMatchObject({ grade: "C", engagement: 41, lifecycleStage: "sal" });
    expect(answer).toMatchObject({
      note: "12 staff",
      host: "popup",
      source: "paid_search",
      persona: { id: personaId },
    });
  });

  test("its campaign is the handoff's, else the last human touch's, else none", async () => {
    const workspace = await newWorkspace(harness);
    const [handed, touched, machine] = [
      await workspace.addCampaign("Handed over"),
      await workspace.addCampaign("Last touched"),
      await workspace.addCampaign("Machine"),
    ];
    const prospectId = await workspace.addProspect();
    const campaignNow = async () =>
      (await workspace.rep.client.call("giveFeedback", { body: verdict(prospectId) })).campaign?.id ?? null;
    const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000);
    expect(await campaignNow()).toBeNull();
    await workspace.addTouch(prospectId, { campaign_id: touched, occurred_at: at(30) });
    await workspace.addTouch(prospectId, {
      campaign_id: machine,
      type: "email_opened",
      machine: true,
      occurred_at: at(5),
    });
    await workspace.addTouch(prospectId, { campaign_id: machine, type: "email_sent", occurred_at: at(4) });
    expect(await campaignNow()).toBe(touched);
    const handoffId = await workspace.addHandoff(prospectId, { campaign_id: handed });
    const last = await workspace.rep.client.call("giveFeedback", { body: verdict(prospectId) });
    expect(last).toMatchObject({ campaign: { id: handed }, handoffId });
  });

  test("a later one supersedes the same rep's earlier one only, and deletes nothing", async () => {
    const workspace = await newWorkspace(harness);
    const other = await workspace.addMember("rep", "Other rep");
    const prospectId = await workspace.addProspect();
    const give = (client = workspace.rep.client) =>
      client.call("giveFeedback", { body: verdict(prospectId) });
    const first = await give();
    const theirs = await give(other.client);
    const second = await give();
    const all = await workspace.rep.client.call("listFeedback", { query: { all: true } });
    const byId = new Map(all.items.map((item) => [item.id, item]));
    expect(byId.get(first.id)?.supersededBy).toBe(second.id);
    expect(byId.get(theirs.id)?.supersededBy).toBeNull();
    const current = await workspace.rep.client.call("listFeedback", { query: {} });
    expect(current.items.map((item) => item.id).toSorted()).toEqual([theirs.id, second.id].toSorted());
    expect({ all: all.total, current: current.total }).toEqual({ all: 3, current: 2 });
  });

  test("a click made earlier that arrives later does not win", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const later = await workspace.rep.client.call("giveFeedback", {
      body: verdict(prospectId, { givenAt: "2026-11-20T10:00:00.000Z" }),
    });
    const earlier = await workspace.rep.client.call("giveFeedback", {
      body: verdict(prospectId, { givenAt: "2026-11-20T09:00:00.000Z" }),
    });
    expect(earlier.supersededBy).toBe(later.id);
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    expect(story.myVerdict?.id).toBe(later.id);
  });

  test("undo marks it, brings back what it had replaced, and twice is once", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const first = await workspace.rep.client.call("giveFeedback", { body: verdict(prospectId) });
    const second = await workspace.rep.client.call("giveFeedback", { body: verdict(prospectId) });
    const params = { feedbackId: second.id };
    const undone = await workspace.rep.client.call("undoFeedback", { params });
    expect(undone.undoneAt).not.toBeNull();
    expect(undone.seq).toBeGreaterThan(second.seq);
    expect(await workspace.rep.client.call("undoFeedback", { params })).toEqual(undone);
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    expect(story.myVerdict?.id).toBe(first.id);
    await expect(workspace.marketer.client.call("undoFeedback", { params })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await storedIds(workspace)).toHaveLength(2);
  });

  test("the list filters by each of its filters and counts over all pages", async () => {
    const workspace = await newWorkspace(harness);
    const campaignId = await workspace.addCampaign();
    const personaId = await workspace.addPersona();
    const wanted = await workspace.addProspect({ persona_id: personaId, lead_source: "webinar" });
    await workspace.addTouch(wanted, { campaign_id: campaignId });
    const given = await workspace.rep.client.call("giveFeedback", { body: verdict(wanted) });
    await workspace.marketer.client.call("giveFeedback", {
      body: verdict(await workspace.addProspect(), { detail: { verdict: "good_fit" } }),
    });
    const filters = [
      { campaignId },
      { personaId },
      { source: "webinar" },
      { repId: workspace.rep.id },
      { verdict: "wrong_fit" as const },
      { prospectId: wanted },
    ];
    for (const query of filters) {
      const page = await workspace.rep.client.call("listFeedback", { query });
      expect({ query, ids: page.items.map((item) => item.id), total: page.total }).toEqual({
        query,
        ids: [given.id],
        total: 1,
      });
    }
  });

  test("pages follow each other without gap or repeat, newest first", async () => {
    const workspace = await newWorkspace(harness);
    for (let index = 0; index < 7; index += 1) {
      await workspace.rep.client.call("giveFeedback", { body: verdict(await workspace.addProspect()) });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await workspace.rep.client.call("listFeedback", { query: { limit: 3, cursor } });
      expect(page.total).toBe(7);
      seen.push(...page.items.map((item) => item.receivedAt + item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
    await expect(
      workspace.rep.client.call("listFeedback", { query: { cursor: "nonsense" } }),
    ).rejects.toMatchObject({ code: "bad_request", field: "cursor" });
  });

  test("what a verdict must say is named when it is missing", async () => {
    const workspace = await newWorkspace(harness);
    const body = { ...verdict(await workspace.addProspect()), detail: { verdict: "not_ready" } };
    const response = await fetch(`${harness.url}/v1/feedback`, {
      method: "POST",
      headers: { authorization: `Bearer ${workspace.rep.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "bad_request", field: "detail.until" });
    for (const note of ["a\0b", "half \ud83d"]) {
      await expect(
        workspace.rep.client.call("giveFeedback", {
          body: verdict(await workspace.addProspect(), { note }),
        }),
      ).rejects.toMatchObject({ code: "bad_request", field: "note" });
    }
    await expect(
      workspace.rep.client.call("giveFeedback", { body: verdict(uuidv7()) }),
    ).rejects.toMatchObject({ code: "not_found", field: "prospectId" });
  });
});
