// A verdict is never lost and never doubled: worker killed, server away, browser offline.
import { expect, test } from "@playwright/test";
import type { OutboxEntry, ProspectView, Session } from "../../../lib/contracts/ui-background.ts";
import { PROSPECTS, REP } from "../../../sample/cast.ts";
import { openRig, type Rig } from "./rig.ts";

test.describe.configure({ mode: "serial" });

let rig: Rig;

test.beforeAll(async () => {
  rig = await openRig();
  await rig.call("options.set", { serverUrl: rig.url, token: rig.token });
  await expect.poll(async () => (await rig.call<Session>("session.get")).member?.email).toBe(REP.email);
  await rig.call("sync.now");
});

test.afterAll(() => rig.close());

async function storyOf(email: string) {
  const view = await rig.call<ProspectView>("prospect.get", { email, record: null });
  if (view.state !== "known") throw new Error(`${email} is ${JSON.stringify(view)}`);
  return view.story;
}

async function giveOn(email: string): Promise<OutboxEntry> {
  const { card, asOf } = await storyOf(email);
  const { grade, engagement, lifecycleStage } = card;
  return rig.call<OutboxEntry>("feedback.give", {
    prospectId: card.id,
    prospectName: card.name,
    detail: { verdict: "wrong_fit", criterion: "company_size" },
    note: null,
    host: "gmail",
    seen: { grade, engagement, lifecycleStage, asOf },
  });
}

async function stateOf(id: string) {
  return (await rig.call<OutboxEntry[]>("outbox.list")).find((entry) => entry.id === id)?.state;
}

async function timesStored(email: string, id: string): Promise<number> {
  return (await rig.verdictsOn(email)).filter((verdict) => verdict.id === id).length;
}

test("the rep's own verdict is on the story at once and in the database once", async () => {
  const entry = await giveOn(PROSPECTS.dana.email);
  expect((await storyOf(PROSPECTS.dana.email)).myVerdict?.id).toBe(entry.id);
  await expect.poll(() => stateOf(entry.id)).toBe("delivered");
  expect(await timesStored(PROSPECTS.dana.email, entry.id)).toBe(1);
});

test("server stopped at the click and started later", async () => {
  await storyOf(PROSPECTS.ilse.email);
  await rig.stopApi();
  const entry = await giveOn(PROSPECTS.ilse.email);
  await expect.poll(async () => (await rig.call<Session>("session.get")).connection.state).toBe("error");
  expect((await rig.call<Session>("session.get")).waitingVerdicts).toBe(1);
  expect((await storyOf(PROSPECTS.ilse.email)).myVerdict?.id).toBe(entry.id);
  await rig.startApi();
  await expect.poll(() => stateOf(entry.id), { timeout: 60_000 }).toBe("delivered");
  expect(await timesStored(PROSPECTS.ilse.email, entry.id)).toBe(1);
});

test("worker killed between click and delivery: woken by its own alarm, delivered once", async () => {
  await storyOf(PROSPECTS.nils.email);
  await rig.stopApi();
  const entry = await giveOn(PROSPECTS.nils.email);
  await rig.browser.killWorker();
  await rig.startApi();
  // Nothing is called meanwhile: the alarm alone must bring it there.
  await expect
    .poll(() => timesStored(PROSPECTS.nils.email, entry.id), { timeout: 75_000, intervals: [1_000] })
    .toBe(1);
  await expect.poll(() => stateOf(entry.id)).toBe("delivered");
  expect(await timesStored(PROSPECTS.nils.email, entry.id)).toBe(1);
});

test("undo before delivery withdraws it, undo after delivery takes it back", async () => {
  const entry = await giveOn(PROSPECTS.ruben.email);
  await expect.poll(() => stateOf(entry.id)).toBe("delivered");
  const { card } = await storyOf(PROSPECTS.ruben.email);
  await rig.call("feedback.undo", { feedbackId: entry.id, prospectId: card.id });
  await expect
    .poll(async () => (await rig.verdictsOn(PROSPECTS.ruben.email)).find(({ id }) => id === entry.id)?.undone)
    .toBe(true);
});

test("an expired token keeps the verdict, a new one sends it", async () => {
  await storyOf(PROSPECTS.marek.email);
  await rig.call("options.set", { token: "baton_00000000000000000000000000000000_wrong" });
  await expect.poll(async () => (await rig.call<Session>("session.get")).expired).toBe(true);
  await rig.call("options.set", { token: rig.token });
  await expect.poll(async () => (await rig.call<Session>("session.get")).member?.email).toBe(REP.email);
  expect((await rig.call<Session>("session.get")).expired).toBe(false);
});
