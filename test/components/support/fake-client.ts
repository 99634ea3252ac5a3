// A background for tests: answers from a table, remembers every call, and broadcasts like the real one.
import type { UiBroadcast, UiCallName, UiCalls, UiClient } from "../../../lib/contracts/ui-background.ts";
import { AppError } from "../../../lib/core/errors.ts";
import { at, entry, known, LIBRARY, NOW, page, session } from "./story.ts";

type Handler<N extends UiCallName> = (
  input: UiCalls[N]["input"],
) => UiCalls[N]["output"] | Promise<UiCalls[N]["output"]>;
export type Answers = { [N in UiCallName]?: Handler<N> };

export interface FakeClient extends UiClient {
  calls: { name: UiCallName; input: unknown }[];
  /** Inputs of all calls of one name, oldest first. */
  inputs<N extends UiCallName>(name: N): UiCalls[N]["input"][];
  /** Replaces an answer and tells the UI that it changed. */
  change<N extends UiCallName>(name: N, handler: Handler<N>): void;
}

const DEFAULTS: Answers = {
  "session.get": () => session(),
  "page.get": () => page(),
  "page.choose": ({ email }) => page({ chosen: email }),
  "prospect.get": () => known(),
  "outbox.list": () => [],
  "outbox.discard": () => ({ ok: true }),
  "feedback.give": ({ prospectId, prospectName, detail }) => entry({ prospectId, prospectName, detail }),
  "feedback.undo": () => ({ ok: true }),
  "handoff.move": ({ prospectId, prospectName, move }) =>
    entry({ kind: "handoff", prospectId, prospectName, move, detail: null }),
  "content.list": () => ({ items: LIBRARY, asOf: NOW.toISOString() }),
  "content.insert": () => ({ ok: true, reason: null }),
  "options.get": () => ({
    serverUrl: "https://baton.fernhill.example",
    hasToken: true,
    theme: "system",
    singleKeys: true,
    neverList: ["mina.calder@gmail.com"],
  }),
  "options.set": ({ token, ...change }) => ({
    serverUrl: "https://baton.fernhill.example",
    hasToken: token !== undefined,
    theme: "system",
    singleKeys: true,
    neverList: [],
    ...change,
  }),
  "options.test": () => ({ ok: true, message: "Connected.", workspace: "Fernhill", member: "Ines Calder" }),
  "cache.stats": () => ({
    prospects: 118,
    contentItems: 60,
    knownAddresses: 1204,
    outboxWaiting: 2,
    oldestAt: at(3, 9),
    bytes: 1_843_000,
  }),
  "cache.wipe": () => ({ ok: true }),
  "session.signOut": () => ({ ok: true }),
  "calls.list": () => [
    {
      at: at(0, 10, 19),
      operation: "lookup",
      carried: "1 address: dana.orrell@tallowick.example",
      outcome: "ok",
    },
    { at: at(0, 10, 2), operation: "giveFeedback", carried: "1 verdict", outcome: "unavailable" },
  ],
  "prospect.lookUpOnce": ({ email }) => ({ state: "unknown", email, askedAt: NOW.toISOString() }),
  "prospect.never": () => ({ ok: true }),
  "touchpoint.more": () => ({ items: [], nextCursor: null }),
  "outbox.sendNow": () => ({ ok: true }),
  "sync.now": () => ({ ok: true }),
  "frame.close": () => ({ ok: true }),
};

export function fakeClient(answers: Answers = {}): FakeClient {
  const table: Answers = { ...DEFAULTS, ...answers };
  const listeners = new Set<(broadcast: UiBroadcast) => void>();
  const calls: FakeClient["calls"] = [];
  return {
    calls,
    async call(name, input) {
      calls.push({ name, input });
      const handler = table[name] as Handler<typeof name> | undefined;
      if (!handler) throw new AppError("internal", `The test gave no answer for ${name}`);
      return handler(input);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inputs<N extends UiCallName>(name: N) {
      return calls.filter((call) => call.name === name).map((call) => call.input as UiCalls[N]["input"]);
    },
    change(name, handler) {
      Object.assign(table, { [name]: handler });
      for (const listener of listeners) listener({ type: "changed", keys: [name] });
    },
  };
}
