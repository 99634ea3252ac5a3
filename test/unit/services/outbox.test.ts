// The outbox: order, retries, refusals, sign-in, undo, and that a row reaches the server's ear once.
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "../../../lib/core/errors.ts";
import { backoffMs, verdictOn } from "../../../lib/services/outbox/backoff.ts";
import { deliverOutbox, OUTBOX_ALARM } from "../../../lib/services/outbox/deliver.ts";
import { discard, giveFeedback, listOutbox, undoFeedback } from "../../../lib/services/outbox/write.ts";
import { settingsOf } from "../../../lib/services/session/settings.ts";
import { failure, json, ME, openWorld, PROSPECT_ID, REP_ID, type World } from "./fake-world.ts";

const GIVE = "/v1/feedback";
const SEEN = { grade: "A", engagement: 78, lifecycleStage: "mql", asOf: "2026-11-22T11:59:00.000Z" } as const;
const INPUT = {
  prospectId: PROSPECT_ID,
  prospectName: "Dana Orrell",
  detail: { verdict: "wrong_fit", criterion: "company_size" },
  note: null,
  host: "gmail",
  seen: SEEN,
} as const;

let world: World;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  world = await openWorld();
});
afterEach(async () => {
  await deliverOutbox(world.rt, false);
  vi.useRealTimers();
});

function stored(body: unknown) {
  const { id, detail, host, seen, givenAt } = body as Record<string, unknown>;
  return {
    id,
    prospect: { id: PROSPECT_ID, name: null, company: null },
    rep: { id: REP_ID, name: "Ines Calder" },
    campaign: null,
    persona: null,
    source: null,
    handoffId: null,
    detail,
    note: null,
    host,
    seen,
    held: seen,
    givenAt,
    receivedAt: givenAt,
    supersededBy: null,
    undoneAt: null,
    seq: 1,
  };
}

const accept = (given: World) => {
  given.route = ({ path, body }) => (path === GIVE ? json(stored(body)) : undefined);
};
const noNetwork = (given: World) => {
  given.route = () => {
    throw new TypeError("Failed to fetch");
  };
};

async function give(id: string = uuidv7()): Promise<string> {
  await giveFeedback(world.rt, id, INPUT);
  await deliverOutbox(world.rt, false);
  return id;
}

async function stateOf(id: string) {
  return (await listOutbox(world.rt)).find((entry) => entry.id === id);
}

test("a click is a row first, then it is delivered", async () => {
  accept(world);
  const id = await give();
  expect(await stateOf(id)).toMatchObject({ state: "delivered", tries: 0 });
  expect(world.to(GIVE).map(({ body }) => (body as { id: string }).id)).toEqual([id]);
});

test("the same click sent again over a new port is one row", async () => {
  accept(world);
  const id = uuidv7();
  await give(id);
  await give(id);
  expect(await listOutbox(world.rt)).toHaveLength(1);
  expect(world.to(GIVE)).toHaveLength(1);
});

test("without network it waits with an alarm, and goes out in the order of clicks", async () => {
  noNetwork(world);
  const first = await give();
  const second = await give();
  expect(await stateOf(first)).toMatchObject({ state: "waiting", tries: 1 });
  expect(world.alarms.get(OUTBOX_ALARM)).toBe(world.now + 5_000);
  accept(world);
  world.sent.length = 0;
  world.now += 5_000;
  await deliverOutbox(world.rt, false);
  expect(world.to(GIVE).map(({ body }) => (body as { id: string }).id)).toEqual([first, second]);
});

test("Retry-After is kept to", async () => {
  world.route = () => failure(429, "rate_limited", { "retry-after": "120" });
  const id = await give();
  expect((await stateOf(id))?.nextTryAt).toBe(new Date(world.now + 120_000).toISOString());
  await deliverOutbox(world.rt, false);
  expect(world.to(GIVE)).toHaveLength(1);
});

test("a refusal for good is kept with its reason, and the next verdict still goes", async () => {
  let calls = 0;
  world.route = ({ body }) => (++calls === 1 ? failure(400, "bad_request") : json(stored(body)));
  const refused = await give();
  const next = await give();
  expect(await stateOf(refused)).toMatchObject({ state: "refused", refusal: { code: "bad_request" } });
  expect(await stateOf(next)).toMatchObject({ state: "delivered" });
  await discard(world.rt, refused, uuidv7());
  expect(await stateOf(refused)).toBeUndefined();
});

test("an expired token keeps the row, and says so", async () => {
  world.route = () => failure(401, "unauthorized");
  const id = await give();
  expect(await stateOf(id)).toMatchObject({ state: "waiting", tries: 0, refusal: null });
  expect(await settingsOf(world.rt).expired.get()).toBe(true);
});

test("a row of another workspace stays at home", async () => {
  noNetwork(world);
  const id = await give();
  await settingsOf(world.rt).me.set({ ...ME, workspace: { id: uuidv7(), name: "Other" } });
  accept(world);
  world.sent.length = 0;
  await deliverOutbox(world.rt, true);
  expect(world.to(GIVE)).toEqual([]);
  await settingsOf(world.rt).me.set(ME);
  expect(await stateOf(id)).toMatchObject({ state: "waiting" });
});

test("a row left in sending by a killed worker is sent again under the same id", async () => {
  noNetwork(world);
  const id = await give();
  const { outbox } = await world.rt.store();
  await outbox.update(id, (row) => row && { ...row, state: "sending", nextTryAt: null });
  accept(world);
  await deliverOutbox(world.rt, false);
  expect(await stateOf(id)).toMatchObject({ state: "delivered" });
});

describe("undo", () => {
  test("of a verdict never tried withdraws it: nothing is sent", async () => {
    await settingsOf(world.rt).token.set(null);
    const id = await give();
    await undoFeedback(world.rt, uuidv7(), { feedbackId: id, prospectId: PROSPECT_ID });
    expect(await listOutbox(world.rt)).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test("between two tries follows its verdict: an undo that overtakes it would find nothing", async () => {
    noNetwork(world);
    const id = await give();
    accept(world);
    world.sent.length = 0;
    await undoFeedback(world.rt, uuidv7(), { feedbackId: id, prospectId: PROSPECT_ID });
    await deliverOutbox(world.rt, true);
    expect(world.sent.map(({ path }) => path)).toEqual([GIVE, `/v1/feedback/${id}/undo`]);
    expect((await listOutbox(world.rt)).map(({ kind, state }) => [kind, state])).toEqual([
      ["feedback", "delivered"],
      ["undo", "delivered"],
    ]);
  });

  test("follows its verdict though the clock was set back between the clicks", async () => {
    noNetwork(world);
    const earlier = uuidv7({ msecs: world.now - 3_600_000 });
    const id = await give(uuidv7({ msecs: world.now }));
    await undoFeedback(world.rt, earlier, { feedbackId: id, prospectId: PROSPECT_ID });
    accept(world);
    world.sent.length = 0;
    await deliverOutbox(world.rt, true);
    expect(world.sent.map(({ path }) => path)).toEqual([GIVE, `/v1/feedback/${id}/undo`]);
  });

  test("of a verdict that waits after a try is what discarding it comes to", async () => {
    noNetwork(world);
    const id = await give();
    await discard(world.rt, id, uuidv7());
    expect((await listOutbox(world.rt)).map(({ kind, state }) => [kind, state])).toEqual([
      ["feedback", "waiting"],
      ["undo", "waiting"],
    ]);
  });
});

test("a server older than the extension is waited for: the verdict is not refused", async () => {
  world.route = () => failure(426, "client_too_new");
  const id = await give();
  expect(await stateOf(id)).toMatchObject({ state: "waiting", tries: 1, refusal: null });
});

test("an absurd Retry-After, or a clock set back, holds a verdict for an hour at most", async () => {
  world.route = () => failure(429, "rate_limited", { "retry-after": "9999999" });
  const id = await give();
  expect((await stateOf(id))?.nextTryAt).toBe(new Date(world.now + 3_600_000).toISOString());
  world.now -= 30 * 86_400_000;
  accept(world);
  await deliverOutbox(world.rt, false);
  expect(await stateOf(id)).toMatchObject({ state: "delivered" });
});

test("waiting grows to 15 minutes and not further", () => {
  expect([1, 2, 3, 20].map((tries) => backoffMs(tries, 0, undefined))).toEqual([
    5_000, 10_000, 20_000, 900_000,
  ]);
  expect(backoffMs(3, 1, undefined)).toBe(10_000);
});

test("a proxy's page or an endless answer is tried again, a 413 is not", () => {
  expect(verdictOn(new AppError("not_baton", "", { status: 200 }))).toBe("retry");
  expect(verdictOn(new AppError("too_large", "", { status: 200 }))).toBe("retry");
  expect(verdictOn(new AppError("too_large", "", { status: 413 }))).toBe("refused");
});
