// The background's composition root. Every listener is added before the first await, or the event that
// started the worker would be lost.
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { HOST_PORT } from "../../lib/contracts/host-background.ts";
import { UI_PORT } from "../../lib/contracts/ui-background.ts";
import { browserAlarms } from "../../lib/platform/alarms.ts";
import { extensionUrl } from "../../lib/platform/extension-url.ts";
import { browserArea } from "../../lib/platform/key-value.ts";
import { activeTabId } from "../../lib/platform/tabs.ts";
import { forgetTokens } from "../../lib/services/frame/tokens.ts";
import { createLiveFeed } from "../../lib/services/live/live-feed.ts";
import { deliverOutbox, OUTBOX_ALARM } from "../../lib/services/outbox/deliver.ts";
import { pageAnswers } from "../../lib/services/page/snapshot.ts";
import { forgetTab } from "../../lib/services/page/tab-state.ts";
import { announce, type Runtime } from "../../lib/services/runtime.ts";
import { SYNC_ALARM, SYNC_MINUTES, syncQuietly } from "../../lib/services/sync/sync-all.ts";
import { storeOpener } from "../../lib/store/open-store.ts";
import { createHandlers } from "./handlers.ts";
import { createHostPorts } from "./host-ports.ts";
import { signInForPractice } from "./practice.ts";
import { createBroadcaster, createUiPorts } from "./ui-ports.ts";

const IS_PRACTICE = import.meta.env.MODE === "practice";

export default defineBackground({
  type: "module",
  main() {
    const broadcaster = createBroadcaster();
    const rt: Runtime = {
      store: storeOpener(),
      local: browserArea("local"),
      session: browserArea("session"),
      alarms: browserAlarms,
      fetch: globalThis.fetch.bind(globalThis),
      now: Date.now,
      random: Math.random,
      isOnline: () => navigator.onLine,
      broadcast: broadcaster.broadcast,
      stayAwake: () => void browser.runtime.getPlatformInfo(),
    };
    const extensionId = browser.runtime.id;
    const base = extensionUrl("/");
    const live = createLiveFeed(rt);
    let sidebarsOpen = false;

    const hosts = createHostPorts(rt, {
      extensionId,
      base,
      contextChanged: (tabId) => showPage(tabId).catch(() => announce(rt, ["page.get"])),
    });
    const handlers = createHandlers({
      rt,
      hosts,
      signInChanged: () => {
        live.stop();
        if (sidebarsOpen) live.start();
      },
    });
    const pages = createUiPorts(rt, broadcaster.ports, {
      extensionId,
      base,
      handlers,
      sidebarsOpen: (open) => {
        sidebarsOpen = open;
        if (open) live.start();
        else live.stop();
      },
    });

    /** The tab's sidebar is told what to show, not only that something changed: it need not ask back. */
    async function showPage(tabId: number): Promise<void> {
      await broadcaster.toTab(tabId, () => pageAnswers(rt, tabId));
    }

    async function start(): Promise<void> {
      await rt.alarms.every(SYNC_ALARM, SYNC_MINUTES);
      if (IS_PRACTICE) await signInForPractice(rt, `${base}practice.json`);
      await syncQuietly(rt);
    }

    browser.runtime.onConnect.addListener((port) => {
      if (port.name === UI_PORT) pages.accept(port);
      else if (port.name === HOST_PORT) hosts.accept(port);
      else port.disconnect();
    });
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === OUTBOX_ALARM) void deliverOutbox(rt, false);
      if (alarm.name === SYNC_ALARM) void syncQuietly(rt);
    });
    browser.commands.onCommand.addListener((command) => {
      if (command !== "toggle-sidebar") return;
      void activeTabId().then((tabId) => tabId !== null && hosts.send(tabId, { type: "frame.toggle" }));
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      void forgetTab(rt, tabId);
      void forgetTokens(rt, tabId);
    });
    browser.runtime.onInstalled.addListener(() => void start());
    browser.runtime.onStartup.addListener(() => void start());
    self.addEventListener("online", () => void deliverOutbox(rt, true));
    self.addEventListener("offline", () => announce(rt, ["session.get"]));
  },
});
