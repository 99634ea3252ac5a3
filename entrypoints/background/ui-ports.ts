// The pages' end: admits our own pages, serves their calls, and spreads broadcasts among those open.
import type { KnownAnswer, UiBroadcast } from "../../lib/contracts/ui-background.ts";
import { classifyUiSender, type UiCaller } from "../../lib/messaging/classify-sender.ts";
import type { PortLike } from "../../lib/messaging/port.ts";
import { serveUiPort, type UiHandlers } from "../../lib/messaging/ui-server.ts";
import { redeemToken } from "../../lib/services/frame/tokens.ts";
import type { Runtime } from "../../lib/services/runtime.ts";
import { INPUTS } from "./inputs.ts";

/** Broadcasts closer together than this are sent as one. */
const GATHER_MS = 30;

export interface UiPorts {
  accept(port: PortLike): void;
}

export interface UiPortsOptions {
  extensionId: string;
  base: string;
  handlers: UiHandlers;
  /** The number of open sidebars went from none to some, or back. */
  sidebarsOpen(open: boolean): void;
}

export interface Broadcaster {
  ports: Map<PortLike, UiCaller>;
  broadcast(message: UiBroadcast): void;
  /**
   * The tab's page changed: its own sidebar gets the answers, at once; the rep's other pages are told to ask.
   * Answers that are overtaken by a newer change while they are worked out are dropped.
   */
  toTab(tabId: number, answers: () => Promise<KnownAnswer[]>): Promise<void>;
}

/** Joins broadcasts: equal keys once; those about one prospect stay apart from those about all. */
export function createBroadcaster(): Broadcaster {
  const ports = new Map<PortLike, UiCaller>();
  const newest = new Map<number, number>();
  const waiting = new Map<string, Set<UiBroadcast["keys"][number]>>();

  function post(port: PortLike, message: UiBroadcast): void {
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port);
    }
  }

  function flush(): void {
    for (const [prospectId, keys] of waiting) {
      const message: UiBroadcast = {
        type: "changed",
        keys: [...keys],
        ...(prospectId ? { prospectId } : {}),
      };
      for (const port of ports.keys()) post(port, message);
    }
    waiting.clear();
  }

  return {
    ports,
    async toTab(tabId, answers) {
      const turn = (newest.get(tabId) ?? 0) + 1;
      newest.set(tabId, turn);
      for (const [port, caller] of ports) {
        if (caller.kind === "page") post(port, { type: "changed", keys: ["page.get"] });
      }
      const brought = await answers();
      if (newest.get(tabId) !== turn) return;
      for (const [port, caller] of ports) {
        if (caller.tabId === tabId) post(port, { type: "changed", keys: [], answers: brought });
      }
    },
    broadcast({ keys, prospectId = "" }) {
      if (waiting.size === 0) setTimeout(flush, GATHER_MS);
      const gathered = waiting.get(prospectId) ?? new Set();
      for (const key of keys) gathered.add(key);
      waiting.set(prospectId, gathered);
    },
  };
}

export function createUiPorts(rt: Runtime, ports: Map<PortLike, UiCaller>, options: UiPortsOptions): UiPorts {
  const sidebars = new Set<PortLike>();

  return {
    accept(port) {
      const caller = classifyUiSender(port.sender, options.extensionId, options.base);
      if (!caller) return port.disconnect();
      port.onDisconnect.addListener(() => {
        ports.delete(port);
        if (sidebars.delete(port) && sidebars.size === 0) options.sidebarsOpen(false);
      });
      serveUiPort(port, caller, {
        handlers: options.handlers,
        inputs: INPUTS,
        redeem: (token, { tabId, document }) =>
          tabId === null ? Promise.resolve(false) : redeemToken(rt, token, tabId, document),
        admitted: () => {
          // Nothing is told to a frame that has not shown its token.
          ports.set(port, caller);
          if (caller.kind !== "embedded") return;
          sidebars.add(port);
          if (sidebars.size === 1) options.sidebarsOpen(true);
        },
      });
    },
  };
}
