// One browser, two members: what the first one saw, asked or clicked never reaches the second one's eyes or token.
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callAndKeep } from "../../../lib/services/call-api.ts";
import { deliverOutbox } from "../../../lib/services/outbox/deliver.ts";
import { giveFeedback, listOutbox } from "../../../lib/services/outbox/write.ts";
import { saveChoice, saveContext } from "../../../lib/services/page/tab-state.ts";
import { viewPage } from "../../../lib/services/page/view-page.ts";
import { setOptions, signOut, testConnection } from "../../../lib/services/session/options.ts";
import { settingsOf } from "../../../lib/services/session/settings.ts";
import { syncAll } from "../../../lib/services/sync/sync-all.ts";
import { json, ME, openWorld, PROSPECT_ID, SERVER, type Sent, type World } from "./fake-world.ts";

const TIM = {
  ...ME,
  member: { id: uuidv7(), name: "Tim Vogel", email: "tim.vogel@fernhill.example", role: "rep" },
} as const;
const ELSEWHERE = {
  ...TIM,
  workspace: { id: uuidv7(), name: "Other" },
  filterKey: `B${ME.filterKey.slice(1)}`,
};
const INPUT = {
  prospectId: PROSPECT_ID,
  prospectName: "Dana Orrell",
  detail: { verdict: "good_fit" },
  note: null,
  host: "gmail",
  seen: { grade: "A", engagement: 78, lifecycleStage: "mql", asOf: "2026-11-22T11:59:00.000Z" },
} as const;

let world: World;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  world = await openWorld(["dana@tallowick.example"]);
});
afterEach(() => vi.useRealTimers());

/** A server that knows two members by their tokens; feeds are empty. */
function serve(second: typeof ME): void {
  world.route = ({ path, authorization }: Sent) => {
    if (path === "/v1/me") return json(authorization === "Bearer baton_second" ? second : ME);
    if (path === "/v1/known-addresses") return json({ hashes: [], removed: [], cursor: "1", more: false });
    if (path === "/v1/content") return json({ items: [], removed: [], cursor: "1", more: false });
    return undefined;
  };
}

const noNetwork = (): never => {
  throw new TypeError("Failed to fetch");
};

test.each([
  ["another member of the workspace", TIM],
  ["a member of another workspace", ELSEWHERE],
])("a verdict that waits does not go out under the token of %s", async (_, second) => {
  world.route = noNetwork;
  const id = uuidv7();
  await giveFeedback(world.rt, id, INPUT);
  await deliverOutbox(world.rt, true);
  serve(second);
  world.sent.length = 0;
  await setOptions(world.rt, { token: "baton_second" });
  // Before it is known who that is, and after.
  await deliverOutbox(world.rt, true);
  await syncAll(world.rt);
  await deliverOutbox(world.rt, true);
  expect(world.to("/v1/feedback")).toEqual([]);
  expect(await listOutbox(world.rt)).toEqual([]);

  await setOptions(world.rt, { token: "baton_first" });
  await syncAll(world.rt);
  await deliverOutbox(world.rt, true);
  expect(world.to("/v1/feedback").map(({ authorization }) => authorization)).toContain("Bearer baton_first");
  expect((await listOutbox(world.rt)).map((entry) => entry.id)).toEqual([id]);
});

test("while nobody is signed in a click is not saved under an unknown name", async () => {
  await signOut(world.rt);
  await expect(giveFeedback(world.rt, uuidv7(), INPUT)).rejects.toMatchObject({ code: "unauthorized" });
});

test("an answer that comes after the sign-in has changed is dropped, and so is its line in the list", async () => {
  let answer: (response: Response) => void = () => undefined;
  world.route = () => new Promise<Response>((resolve) => (answer = resolve));
  const kept: unknown[] = [];
  const asked = callAndKeep(world.rt, "sources", {}, "nothing", async (sources) => void kept.push(sources));
  await vi.waitFor(() => expect(world.sent).toHaveLength(1));
  const answerFirst = answer;
  serve(ELSEWHERE);
  await setOptions(world.rt, { token: "baton_second" });
  answerFirst(json({ items: ["theirs"] }));
  await expect(asked).rejects.toMatchObject({ code: "unavailable" });
  expect(kept).toEqual([]);
  expect((await (await world.rt.store()).calls.all()).map(({ operation }) => operation)).not.toContain(
    "source.list",
  );
});

test("a sync under way does not stand in for the new member's own, nor name the old one as who is here", async () => {
  let answer: (response: Response) => void = () => undefined;
  world.route = () => new Promise<Response>((resolve) => (answer = resolve));
  const before = syncAll(world.rt).catch(() => undefined);
  await vi.waitFor(() => expect(world.to("/v1/me")).toHaveLength(1));
  const answerFirst = answer;
  serve(ELSEWHERE);
  await setOptions(world.rt, { token: "baton_second" });
  answerFirst(json(ME));
  await before;
  // Of its own accord: saving the token starts the sync.
  await vi.waitFor(async () => expect((await settingsOf(world.rt).me.get())?.workspace.name).toBe("Other"));
});

test("copies, cursors and the list of calls with its addresses are gone for the next member", async () => {
  const { calls, lookups, meta } = await world.rt.store();
  await settingsOf(world.rt).owner.set(`${ME.workspace.id} ${ME.member.id}`);
  await calls.put({
    id: uuidv7(),
    v: 1,
    at: ME.now,
    operation: "x",
    carried: "1 address (a@b.example)",
    outcome: "ok",
  });
  await lookups.put({
    key: "email:a@b.example",
    v: 1,
    card: null,
    prospectId: null,
    askedAt: 1,
    once: false,
  });
  await meta.put({ key: "content.cursor", value: "77" });
  await world.rt.session.set("liveCursor", "77");
  serve(TIM);
  await setOptions(world.rt, { token: "baton_second" });
  await syncAll(world.rt);
  expect(await lookups.all()).toEqual([]);
  expect((await meta.get("content.cursor"))?.value).toBe("1");
  expect(await world.rt.session.get("liveCursor")).toBeUndefined();
  expect(JSON.stringify(await calls.all())).not.toContain("a@b.example");
});

test("a worker killed while signing in leaves nobody signed in over the old copies", async () => {
  const { stories } = await world.rt.store();
  const killed = new Error("killed");
  stories.clear = () => Promise.reject(killed);
  await expect(setOptions(world.rt, { token: "baton_second" })).rejects.toBe(killed);
  expect(await settingsOf(world.rt).token.get()).toBeNull();
});

test("the token is shown to nothing that has not answered as a Baton server", async () => {
  world.route = () => new Response("<html>Sign in to the guest network</html>", { status: 200 });
  const result = await testConnection(world.rt, { serverUrl: SERVER, token: "baton_secret" });
  expect(result.ok).toBe(false);
  expect(world.sent.map(({ authorization }) => authorization)).not.toContain("Bearer baton_secret");
});

test("a choice made under one account of the browser does not hold under the other", async () => {
  const page = (account: string) => ({
    site: "gmail",
    state: "ready" as const,
    view: "list" as const,
    account: { email: account },
    subject: null,
    people: ["a@one.example", "b@two.example"].map((email) => ({ email, name: "", role: "from" as const })),
    composes: [],
    rows: [],
    record: null,
    hooks: {},
  });
  await saveContext(world.rt, 1, page("me@mine.example"));
  await saveChoice(world.rt, 1, "b@two.example");
  expect((await viewPage(world.rt, 1)).chosen).toBe("b@two.example");
  await saveContext(world.rt, 1, page("me@other.example"));
  expect((await viewPage(world.rt, 1)).chosen).toBe("a@one.example");
});
