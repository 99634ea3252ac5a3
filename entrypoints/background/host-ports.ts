// The content scripts' end: takes their reports, hands out frame tokens, and carries commands to them.
import { HOST_PORT, type HostCommand, HostMessage } from "../../lib/contracts/host-background.ts";
import { classifyHostSender } from "../../lib/messaging/classify-sender.ts";
import type { PortLike } from "../../lib/messaging/port.ts";
import { storageItem } from "../../lib/platform/key-value.ts";
import { messageTab } from "../../lib/platform/tabs.ts";
import { mintToken } from "../../lib/services/frame/tokens.ts";
import { saveContext } from "../../lib/services/page/tab-state.ts";
import type { Runtime } from "../../lib/services/runtime.ts";

/** What an insert came to, as `content.insert` answers it. */
export interface InsertOutcome {
  ok: boolean;
  reason: string | null;
}

export interface HostPorts {
  /** Serves the port if it is a content script's; closes it otherwise. */
  accept(port: PortLike): void;
  /** Over the open port, else by a message that wakes the content script. False: the tab has none. */
  send(tabId: number, command: HostCommand): Promise<boolean>;
  /** Puts a snippet into the compose last used in the tab. Never rejects. */
  insert(
    tabId: number,
    snippet: { text: string; link?: { url: string; label: string } },
  ): Promise<InsertOutcome>;
}

/** A page that does not answer an insert by then has lost its compose or its script. */
const INSERT_TIMEOUT_MS = 4_000;
const DEFAULT_WIDTH = 360;

export interface HostPortsOptions {
  extensionId: string;
  base: string;
  /** The tab's page changed. */
  contextChanged(tabId: number): void;
}

export function createHostPorts(rt: Runtime, options: HostPortsOptions): HostPorts {
  // Ports die with the worker, and their tabs open new ones: nothing here has to outlive it.
  const ports = new Map<number, PortLike>();
  const inserts = new Map<string, (outcome: InsertOutcome) => void>();
  // Open until the rep closes it; from then on as the rep left it.
  const frame = storageItem(rt.local, "frame", { open: true, width: DEFAULT_WIDTH });

  async function take(port: PortLike, tabId: number, message: HostMessage): Promise<void> {
    switch (message.type) {
      case "context.report":
        if (await saveContext(rt, tabId, message.context)) options.contextChanged(tabId);
        return;
      case "frame.mint":
        return port.postMessage({ type: "frame.token", token: await mintToken(rt, tabId) });
      case "frame.state":
        return frame.set({ open: message.open, width: message.width });
      case "insert.done":
        inserts.get(message.requestId)?.({ ok: message.ok, reason: message.reason ?? null });
        inserts.delete(message.requestId);
    }
  }

  async function send(tabId: number, command: HostCommand): Promise<boolean> {
    try {
      const port = ports.get(tabId);
      if (!port) return messageTab(tabId, command);
      port.postMessage(command);
      return true;
    } catch {
      return messageTab(tabId, command);
    }
  }

  return {
    send,
    accept(port) {
      const sender = classifyHostSender(port.sender, options.extensionId, options.base);
      if (port.name !== HOST_PORT || !sender) return port.disconnect();
      ports.set(sender.tabId, port);
      port.onDisconnect.addListener(() => {
        if (ports.get(sender.tabId) === port) ports.delete(sender.tabId);
      });
      port.onMessage.addListener((raw) => {
        const message = HostMessage.safeParse(raw);
        if (!message.success) return;
        take(port, sender.tabId, message.data).catch((error: unknown) =>
          console.warn("Baton: a page's message could not be handled", error),
        );
      });
      frame
        .get()
        .then(({ open, width }) => port.postMessage({ type: "frame.restore", open, width }))
        // The page may be gone before its first answer.
        .catch(() => undefined);
    },
    async insert(tabId, snippet) {
      const requestId = crypto.randomUUID();
      const outcome = new Promise<InsertOutcome>((resolve) => {
        inserts.set(requestId, resolve);
        setTimeout(() => {
          inserts.delete(requestId);
          resolve({ ok: false, reason: "The page did not answer. Reload it and try again." });
        }, INSERT_TIMEOUT_MS);
      });
      const sent = await send(tabId, { type: "insert.snippet", requestId, ...snippet });
      if (sent) return outcome;
      inserts.delete(requestId);
      return { ok: false, reason: "There is no mail page in this tab." };
    },
  };
}
