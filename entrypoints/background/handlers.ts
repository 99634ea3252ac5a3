// What each call of the pages does: one line per call into the use-case in lib/services.

import type { UiCaller } from "../../lib/messaging/classify-sender.ts";
import type { UiHandlers } from "../../lib/messaging/ui-server.ts";
import { activeTabId } from "../../lib/platform/tabs.ts";
import { callApi } from "../../lib/services/call-api.ts";
import { listContent } from "../../lib/services/content/list-content.ts";
import { deliverOutbox } from "../../lib/services/outbox/deliver.ts";
import {
  discard,
  giveFeedback,
  listOutbox,
  moveHandoff,
  undoFeedback,
} from "../../lib/services/outbox/write.ts";
import { snapshot } from "../../lib/services/page/snapshot.ts";
import { readTab, saveChoice } from "../../lib/services/page/tab-state.ts";
import { endPause, viewPage } from "../../lib/services/page/view-page.ts";
import { getProspect } from "../../lib/services/prospect/get-prospect.ts";
import { forgetFailures } from "../../lib/services/prospect/story-copy.ts";
import { announce, type Runtime } from "../../lib/services/runtime.ts";
import { getSession } from "../../lib/services/session/get-session.ts";
import {
  getOptions,
  setNever,
  setOptions,
  signOut,
  testConnection,
} from "../../lib/services/session/options.ts";
import { syncAll, syncQuietly } from "../../lib/services/sync/sync-all.ts";
import { cacheStats, wipeCache } from "../../lib/services/sync/wipe.ts";
import type { HostPorts } from "./host-ports.ts";

/** The tab a call is about: the one the frame sits in, else the one in front. */
function tabOf(caller: UiCaller): Promise<number | null> {
  return caller.tabId === null ? activeTabId() : Promise.resolve(caller.tabId);
}

async function accountOf(rt: Runtime, caller: UiCaller): Promise<string | null> {
  const tabId = await tabOf(caller);
  return tabId === null ? null : ((await readTab(rt, tabId))?.context.account?.email ?? null);
}

export interface HandlerParts {
  rt: Runtime;
  hosts: HostPorts;
  /** Server or token may have changed: the live feed starts anew. */
  signInChanged(): void;
}

/** All handlers. `frame.redeem` is answered by the port itself, before any handler. */
export function createHandlers({ rt, hosts, signInChanged }: HandlerParts): UiHandlers {
  const done = { ok: true } as const;
  return {
    "frame.redeem": async () => done,
    "session.get": () => getSession(rt),
    "snapshot.get": async (_, { caller }) => snapshot(rt, await tabOf(caller)),
    "page.get": async (_, { caller }) => {
      const tabId = await tabOf(caller);
      // A page whose sidebar is shut does not report by itself; what it says is announced when it comes.
      if (caller.kind === "page" && tabId !== null) void hosts.send(tabId, { type: "context.resend" });
      return viewPage(rt, tabId);
    },
    "page.choose": async ({ email }, { caller }) => {
      const tabId = await tabOf(caller);
      if (tabId !== null) await saveChoice(rt, tabId, email);
      announce(rt, ["page.get"]);
      return viewPage(rt, tabId);
    },
    "prospect.get": async (input, { caller }) =>
      getProspect(rt, {
        email: input.email,
        record: input.record as Parameters<typeof getProspect>[1]["record"],
        account: await accountOf(rt, caller),
        once: false,
      }),
    "prospect.lookUpOnce": async ({ email }, { caller }) =>
      getProspect(rt, { email, record: null, account: await accountOf(rt, caller), once: true }),
    "prospect.never": async ({ email, never }) => {
      await setNever(rt, email, never);
      return done;
    },
    "touchpoint.more": ({ prospectId, cursor }) =>
      callApi(rt, "touchpoints", { params: { prospectId }, query: { cursor } }, "1 prospect id"),
    "feedback.give": (input, { callId }) => giveFeedback(rt, callId, input),
    "feedback.undo": async (input, { callId }) => {
      await undoFeedback(rt, callId, input);
      return done;
    },
    "handoff.move": (input, { callId }) => moveHandoff(rt, callId, input),
    "outbox.list": () => listOutbox(rt),
    "outbox.sendNow": async () => {
      await deliverOutbox(rt, true);
      return done;
    },
    "outbox.discard": async ({ id }, { callId }) => {
      await discard(rt, id, callId);
      return done;
    },
    "content.list": ({ after }) => listContent(rt, after),
    "content.insert": async ({ contentId }, { caller }) => {
      const row = await (await rt.store()).content.get(contentId);
      if (!row) return { ok: false, reason: "This content is no longer in the library." };
      const tabId = await tabOf(caller);
      if (tabId === null) return { ok: false, reason: "There is no mail page in front." };
      const { title, url } = row.item;
      return hosts.insert(tabId, url === null ? { text: title } : { text: "", link: { url, label: title } });
    },
    "options.get": () => getOptions(rt),
    "options.set": async (input) => {
      const state = await setOptions(rt, input);
      if (input.serverUrl !== undefined || input.token !== undefined) signInChanged();
      return state;
    },
    "options.test": (input) => testConnection(rt, input),
    "cache.stats": () => cacheStats(rt),
    "cache.wipe": async ({ outbox }) => {
      await wipeCache(rt, { outbox, calls: false });
      // The gate needs its set of known addresses, or every look-up would be withheld.
      void syncQuietly(rt);
      return done;
    },
    "session.signOut": async () => {
      await signOut(rt);
      signInChanged();
      return done;
    },
    "calls.list": async () => {
      const rows = await (await rt.store()).calls.all();
      return rows
        .reverse()
        .map(({ at, operation, carried, outcome }) => ({ at, operation, carried, outcome }));
    },
    "frame.close": async (_, { caller }) => {
      if (caller.tabId !== null) await hosts.send(caller.tabId, { type: "frame.close" });
      return done;
    },
    "sync.now": async () => {
      forgetFailures();
      endPause();
      await Promise.all([deliverOutbox(rt, true), syncAll(rt)]);
      announce(rt, ["page.get", "prospect.get"]);
      return done;
    },
  };
}
