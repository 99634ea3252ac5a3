// The privacy gate: what may leave the device, and that nothing else does. Every request is recorded.
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, type GateFacts, matchesPattern } from "../../../lib/services/gate/decide.ts";
import { hashAddresses } from "../../../lib/services/gate/hash-address.ts";
import { lookUp } from "../../../lib/services/gate/look-up.ts";
import { saveContext } from "../../../lib/services/page/tab-state.ts";
import { viewPage } from "../../../lib/services/page/view-page.ts";
import { getProspect } from "../../../lib/services/prospect/get-prospect.ts";
import { settingsOf } from "../../../lib/services/session/settings.ts";
import { FILTER_KEY, json, openWorld, type World } from "./fake-world.ts";

const ASK = { records: [], account: "ines.calder@fernhill.example", once: false } as const;
const FACTS: GateFacts = { ownAddresses: [], ownDomains: [], neverList: [], known: false };

function answerLookups(world: World): void {
  world.route = ({ path, body }) => {
    if (path !== "/v1/prospects/lookup") return undefined;
    const { emails = [] } = body as { emails?: string[] };
    return json({
      asOf: "2026-11-22T12:00:00.000Z",
      byEmail: emails.map((email) => ({ email, card: null })),
      byRecord: [],
    });
  };
}

test("an earlier *Look up once* does not overrule a never-list of today", async () => {
  const world = await openWorld([]);
  answerLookups(world);
  const email = "someone@new.example";
  const ask = { email, record: null, account: null };
  await getProspect(world.rt, { ...ask, once: true });
  expect(await getProspect(world.rt, { ...ask, once: false })).toMatchObject({ state: "unknown" });
  await settingsOf(world.rt).neverList.set(["@new.example"]);
  expect(await getProspect(world.rt, { ...ask, once: false })).toMatchObject({
    state: "withheld",
    reason: "never_list",
  });
});

test("an address that the answer leaves out is not asked for again and again", async () => {
  const world = await openWorld(["a@b.example"]);
  world.route = () => json({ asOf: "2026-11-22T12:00:00.000Z", byEmail: [], byRecord: [] });
  await lookUp(world.rt, { ...ASK, emails: ["a@b.example"] });
  expect(await (await world.rt.store()).lookups.get("email:a@b.example")).toMatchObject({ card: null });
});

describe("decide", () => {
  test.each([
    ["own_account", "me@x.example", { ownAddresses: ["me@x.example"] }],
    ["own_domain", "a@mail.own.example", { ownDomains: ["own.example"] }],
    ["never_list", "a@b.example", { neverList: [" @B.example "], known: true }],
    ["no_reply", "no-reply+77@b.example", { known: true }],
    ["no_reply", "mailer-daemon@b.example", {}],
    ["free_mail", "a@gmail.com", {}],
    ["no_filter_yet", "a@b.example", { known: null }],
    ["not_known", "a@b.example", {}],
  ])("withholds: %s", (reason, address, facts) => {
    expect(decide(address, { ...FACTS, ...facts })).toEqual({ send: false, reason });
  });

  test("sends a known address, free mail or not", () => {
    expect(decide("a@b.example", { ...FACTS, known: true })).toEqual({ send: true });
    expect(decide("a@gmail.com", { ...FACTS, known: true })).toEqual({ send: true });
  });

  test("patterns match domains at their dots only", () => {
    expect(matchesPattern("a@x.gov.example", "*.gov.example")).toBe(true);
    expect(matchesPattern("a@gov.example", "*.gov.example")).toBe(true);
    expect(matchesPattern("a@notgov.example", "*.gov.example")).toBe(false);
    expect(matchesPattern("a@sub.b.example", "@b.example")).toBe(false);
    expect(matchesPattern("a@b.example", "")).toBe(false);
  });

  test("whatever the address, nothing is sent that is not known", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom(false, null), (address, known) => {
        expect(decide(address.toLowerCase(), { ...FACTS, known }).send).toBe(false);
      }),
    );
  });
});

test("the hash is the first 16 bytes of HMAC-SHA-256, base64url", async () => {
  const address = "dana.orrell@tallowick.example";
  const mac = createHmac("sha256", Buffer.from(FILTER_KEY, "base64url")).update(address).digest();
  expect(await hashAddresses(FILTER_KEY, [address])).toEqual([mac.subarray(0, 16).toString("base64url")]);
});

describe("what is sent", () => {
  test("of a mixed thread only the known addresses, in one call, and the call is listed", async () => {
    const world = await openWorld(["dana@tallowick.example", "known@gmail.com"]);
    answerLookups(world);
    await settingsOf(world.rt).neverList.set(["mine@private.example"]);
    const { withheld } = await lookUp(world.rt, {
      ...ASK,
      emails: [
        "dana@tallowick.example",
        "known@gmail.com",
        "jonas@fernhill.example",
        "stranger@elsewhere.example",
        "mina@gmail.com",
        "a@secret.example",
        "b@x.gov.example",
        "ceo@tallowick.example",
        "mine@private.example",
        "no-reply@news.example",
      ],
    });
    expect(world.sent.map((sent) => sent.body)).toEqual([
      { emails: ["dana@tallowick.example", "known@gmail.com"] },
    ]);
    expect(withheld.get("stranger@elsewhere.example")).toBe("not_known");
    const [listed] = await (await world.rt.store()).calls.all();
    expect(listed).toMatchObject({ operation: "prospect.lookup", outcome: "ok" });
    expect(listed?.carried).toBe("2 addresses (dana@tallowick.example, known@gmail.com)");
  });

  test("nothing at all before the filter has come", async () => {
    const world = await openWorld(null);
    const { withheld } = await lookUp(world.rt, { ...ASK, emails: ["dana@tallowick.example"] });
    expect(world.sent).toEqual([]);
    expect(withheld.get("dana@tallowick.example")).toBe("no_filter_yet");
  });

  test("an unknown address only on the click, and never one that must be left alone", async () => {
    const world = await openWorld();
    answerLookups(world);
    const question = { email: "new@elsewhere.example", record: null, account: null, once: false };
    expect(await getProspect(world.rt, question)).toMatchObject({ state: "withheld", reason: "not_known" });
    expect(world.sent).toEqual([]);
    expect(await getProspect(world.rt, { ...question, once: true })).toMatchObject({ state: "unknown" });
    expect(world.to("/v1/prospects/lookup")).toHaveLength(1);
    const secret = { ...question, email: "a@secret.example", once: true };
    expect(await getProspect(world.rt, secret)).toMatchObject({ state: "withheld", reason: "never_list" });
    expect(world.sent).toHaveLength(1);
    expect((await (await world.rt.store()).calls.all())[0]?.carried).toContain("on your click");
  });

  test("a thread with 200 recipients is one call of 50 addresses and no story", async () => {
    const people = Array.from({ length: 200 }, (_, index) => `p${index}@tallowick.example`);
    const world = await openWorld(people);
    answerLookups(world);
    await saveContext(world.rt, 7, {
      site: "gmail",
      state: "ready",
      view: "thread",
      account: { email: "ines.calder@fernhill.example" },
      subject: "All hands",
      people: people.map((email) => ({ email, name: "", role: "to" })),
      composes: [],
      rows: [],
      record: null,
      hooks: {},
    });
    const view = await viewPage(world.rt, 7);
    expect(view.people).toHaveLength(200);
    expect(view.chosen).toBe("p0@tallowick.example");
    await expect.poll(() => world.broadcasts.some(({ keys }) => keys.includes("page.get"))).toBe(true);
    expect(world.sent).toHaveLength(1);
    const { emails } = (world.sent[0]?.body ?? {}) as { emails?: string[] };
    expect(emails).toHaveLength(50);
  });
});
