// The port between pages and background: junk is refused, frames show their token, a stopped worker is survived.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INPUTS } from "../../../entrypoints/background/inputs.ts";
import type { UiBroadcast } from "../../../lib/contracts/ui-background.ts";
import { AppError } from "../../../lib/core/errors.ts";
import {
  classifyHostSender,
  classifyUiSender,
  type UiCaller,
} from "../../../lib/messaging/classify-sender.ts";
import type { PortLike } from "../../../lib/messaging/port.ts";
import { createUiClient } from "../../../lib/messaging/ui-client.ts";
import { serveUiPort, type UiHandlers } from "../../../lib/messaging/ui-server.ts";

const ID = "abcdefghijklmnop";
const BASE = `chrome-extension://${ID}/`;

interface Pair {
  page: PortLike;
  background: PortLike;
  /** As when the worker is stopped: both ends hear it. */
  cut(): void;
}

function portPair(): Pair {
  let isOpen = true;
  const closed: (() => void)[] = [];
  const end = () => ({ messages: [] as ((message: unknown) => void)[] });
  const [a, b] = [end(), end()];
  const side = (own: typeof a, other: typeof a): PortLike => ({
    name: "ui",
    postMessage(message) {
      if (!isOpen) throw new Error("disconnected");
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => isOpen && other.messages.forEach((listener) => void listener(copy)));
    },
    disconnect() {
      isOpen = false;
    },
    onMessage: { addListener: (listener) => void own.messages.push(listener) },
    onDisconnect: { addListener: (listener) => void closed.push(listener) },
  });
  return {
    page: side(a, b),
    background: side(b, a),
    cut() {
      isOpen = false;
      for (const listener of closed) listener();
    },
  };
}

const EMBEDDED: UiCaller = { kind: "embedded", tabId: 1, document: "d" };
const PAGE: UiCaller = { kind: "page", tabId: null, document: "d" };

function serve(pair: Pair, caller: UiCaller, handlers: Partial<UiHandlers>, redeems = true): void {
  const called = new Proxy(handlers, {
    get: (own, name) =>
      Reflect.get(own, name) ?? (() => Promise.reject(new Error("a handler was reached: secret"))),
  }) as UiHandlers;
  serveUiPort(pair.background, caller, {
    handlers: called,
    inputs: INPUTS,
    redeem: async (token) => redeems && token === "good",
    admitted: () => undefined,
  });
}

function rawCall(pair: Pair, message: unknown): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    pair.page.onMessage.addListener((answer) => resolve(answer as Record<string, unknown>));
    pair.page.postMessage(message);
  });
}

const CALL_ID = "018f0000-0000-7000-8000-000000000001";

describe("junk", () => {
  /** Right inputs are objects with set keys or null; none of these are. */
  const junk = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.anything({ withNullPrototype: false })),
    fc.record({ email: fc.integer(), prospectId: fc.string({ maxLength: 8 }), token: fc.integer() }),
    fc.record({ __proto__: fc.string(), id: fc.constant("../../x"), contentId: fc.constant("<b>") }),
  );
  const names = Object.keys(INPUTS).filter((name) => name !== "options.set");

  test.each(names)("%s refuses it before any handler", async (name) => {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        const pair = portPair();
        serve(pair, PAGE, {});
        const answer = await rawCall(pair, { type: "call", id: CALL_ID, name, input });
        expect(answer).toMatchObject({ ok: false, error: { code: "bad_request" } });
      }),
      { numRuns: 40 },
    );
  });

  test("options.set takes no key it does not know and no wrong type", async () => {
    for (const input of [{ token: 1 }, { evil: "x" }, { theme: "pink" }, null, "x"]) {
      const pair = portPair();
      serve(pair, PAGE, {});
      const answer = await rawCall(pair, { type: "call", id: CALL_ID, name: "options.set", input });
      expect(answer).toMatchObject({ ok: false, error: { code: "bad_request" } });
    }
  });

  test("names of Object's own members are no calls", async () => {
    for (const name of ["constructor", "__proto__", "toString", "no.such"]) {
      const pair = portPair();
      serve(pair, PAGE, {});
      const answer = await rawCall(pair, { type: "call", id: CALL_ID, name, input: null });
      expect(answer).toMatchObject({ ok: false, error: { code: "bad_request" } });
    }
  });

  test("an unforeseen error crosses without its message", async () => {
    const pair = portPair();
    serve(pair, PAGE, {});
    const answer = await rawCall(pair, { type: "call", id: CALL_ID, name: "session.get", input: null });
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
  });
});

describe("an embedded frame", () => {
  test("is answered nothing before its token, everything after it", async () => {
    const pair = portPair();
    serve(pair, EMBEDDED, { "calls.list": async () => [] });
    const client = createUiClient({ connect: () => pair.page, isVisible: () => true, onShown: () => {} });
    await expect(client.call("calls.list", null)).rejects.toMatchObject({ code: "forbidden" });
    await expect(client.call("frame.redeem", { token: "bad" })).rejects.toBeInstanceOf(AppError);
    await expect(client.call("calls.list", null)).rejects.toMatchObject({ code: "forbidden" });
    const redeemed = client.call("frame.redeem", { token: "good" });
    // Sent before the token was checked: waits for it.
    const early = client.call("calls.list", null);
    expect(await redeemed).toEqual({ ok: true });
    expect(await early).toEqual([]);
  });
});

describe("a stopped worker", () => {
  function reconnecting(handlers: Partial<UiHandlers>) {
    const pairs: Pair[] = [];
    const client = createUiClient({
      connect() {
        const pair = portPair();
        pairs.push(pair);
        serve(pair, EMBEDDED, handlers);
        return pair.page;
      },
      isVisible: () => true,
      onShown: () => {},
      now: () => 0,
      after: (run) => queueMicrotask(run),
    });
    return { client, pairs };
  }

  test("the call is sent once more under the same id, after the token", async () => {
    const ids: string[] = [];
    let swallow = true;
    const { client, pairs } = reconnecting({
      "outbox.list": (_, { callId }) => {
        ids.push(callId);
        return swallow ? new Promise(() => {}) : Promise.resolve([]);
      },
    });
    await client.call("frame.redeem", { token: "good" });
    const answer = client.call("outbox.list", null);
    await expect.poll(() => ids.length).toBe(1);
    swallow = false;
    pairs[0]?.cut();
    expect(await answer).toEqual([]);
    expect(ids[1]).toBe(ids[0]);
    expect(pairs).toHaveLength(2);
  });

  test("a second loss gives up with a word, and an insert is never repeated", async () => {
    const { client, pairs } = reconnecting({
      "outbox.list": () => new Promise(() => {}),
      "content.insert": () => new Promise(() => {}),
    });
    await client.call("frame.redeem", { token: "good" });
    const list = client.call("outbox.list", null);
    const insert = client.call("content.insert", { contentId: CALL_ID });
    pairs[0]?.cut();
    await expect(insert).rejects.toMatchObject({ code: "unavailable" });
    await expect.poll(() => pairs.length).toBe(2);
    pairs[1]?.cut();
    await expect(list).rejects.toMatchObject({ code: "unavailable" });
  });

  test("listeners are told that everything may have changed", async () => {
    const { client, pairs } = reconnecting({});
    const heard: UiBroadcast[] = [];
    client.subscribe((broadcast) => void heard.push(broadcast));
    await client.call("frame.redeem", { token: "good" });
    pairs[0]?.cut();
    await expect.poll(() => heard[0]?.keys).toContain("prospect.get");
  });

  test("a page that outlived its extension says so", async () => {
    const client = createUiClient({
      connect: () => {
        throw new Error("Extension context invalidated.");
      },
      isVisible: () => true,
      onShown: () => {},
    });
    await expect(client.call("session.get", null)).rejects.toMatchObject({ code: "host_gone" });
  });
});

describe("senders", () => {
  const tab = { id: 5 };
  test.each([
    ["another extension", { id: "other", url: `${BASE}popup.html` }],
    ["a web page", { id: ID, url: "https://mail.google.com/", tab, frameId: 0 }],
    ["a page that names us in its path", { id: ID, url: `https://evil.example/${BASE}popup.html`, tab }],
    ["a popup inside a frame", { id: ID, url: `${BASE}popup.html`, tab, frameId: 3 }],
    ["an unlisted page of ours", { id: ID, url: `${BASE}other.html` }],
    ["no address", { id: ID }],
  ])("refuses %s", (_, sender) => {
    expect(classifyUiSender(sender, ID, BASE)).toBeNull();
  });

  test("a sidebar is embedded, a popup is a page", () => {
    const sidebar = { id: ID, url: `${BASE}sidebar.html#x`, tab, frameId: 4, documentId: "D" };
    expect(classifyUiSender(sidebar, ID, BASE)).toEqual({ kind: "embedded", tabId: 5, document: "D" });
    expect(classifyUiSender({ id: ID, url: `${BASE}popup.html` }, ID, BASE)).toMatchObject({ kind: "page" });
  });

  test("a content script counts in the top frame only, and no page of ours is one", () => {
    const url = "https://mail.google.com/mail/u/0/";
    expect(classifyHostSender({ id: ID, url, tab, frameId: 0 }, ID, BASE)).toMatchObject({ tabId: 5 });
    expect(classifyHostSender({ id: ID, url, tab, frameId: 2 }, ID, BASE)).toBeNull();
    expect(classifyHostSender({ id: ID, url: `${BASE}sidebar.html`, tab, frameId: 0 }, ID, BASE)).toBeNull();
  });
});
