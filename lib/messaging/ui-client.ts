// The pages' end of the port `ui`: typed calls that survive a stopped worker. Runs in sidebar, popup, options.
import { browser } from "wxt/browser";
import {
  UI_PORT,
  type UiBroadcast,
  type UiCallName,
  type UiCalls,
  type UiClient,
} from "../contracts/ui-background.ts";
import { AppError } from "../core/errors.ts";
import { uuidV7 } from "../core/uuid-v7.ts";
import type { PortLike } from "./port.ts";
import { type BackgroundMessage, type CallMessage, fromWire } from "./wire.ts";

/** Doing these twice is not the same as doing them once, so they are never sent again. */
const NOT_REPEATABLE: ReadonlySet<UiCallName> = new Set(["content.insert"]);

/** Answers that may have changed while the port was down and no broadcast could come. */
const LIVE_CALLS: UiCallName[] = [
  "session.get",
  "page.get",
  "prospect.get",
  "outbox.list",
  "content.list",
  "calls.list",
  "cache.stats",
];

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A port that lived this long was a real one: the next reconnect starts without a pause. */
const STEADY_MS = 2_000;

interface Pending {
  message: CallMessage;
  repeated: boolean;
  resolve(output: unknown): void;
  reject(error: AppError): void;
}

export interface UiClientSeams {
  /** Opens the port; throws when this page outlived its extension. */
  connect?: () => PortLike;
  /** Is the page in view? Hidden pages wait with reconnecting until they are needed. */
  isVisible?: () => boolean;
  /** Calls back when the page comes into view or out of the back/forward cache. */
  onShown?: (listener: () => void) => void;
  now?: () => number;
  after?: (run: () => void, delayMs: number) => void;
}

function listenForShown(listener: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listener();
  });
  // A page restored from the back/forward cache finds its ports closed (Chrome 123 and later).
  window.addEventListener("pageshow", listener);
}

function connectToBackground(): PortLike {
  const port = browser.runtime.connect({ name: UI_PORT });
  // Reading lastError marks it as seen; Chrome logs it otherwise each time the worker stops.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return port;
}

/**
 * Makes the client. Calls are answered in any order; after a lost port each repeatable call is sent once
 * more with the same id, which the background uses as idempotency key. A redeemed frame token is shown again.
 */
export function createUiClient(seams: UiClientSeams = {}): UiClient {
  const connect = seams.connect ?? connectToBackground;
  const isVisible = seams.isVisible ?? (() => document.visibilityState === "visible");
  const now = seams.now ?? Date.now;
  const after = seams.after ?? ((run, delayMs) => void setTimeout(run, delayMs));

  const pending = new Map<string, Pending>();
  const listeners = new Set<(broadcast: UiBroadcast) => void>();
  let port: PortLike | null = null;
  let token: string | null = null;
  let openedAt = 0;
  let quickLosses = 0;
  let wasLost = false;

  function emit(broadcast: UiBroadcast): void {
    for (const listener of listeners) listener(broadcast);
  }

  function receive(raw: unknown): void {
    const message = raw as BackgroundMessage;
    if (message.type === "changed") {
      emit(message);
      return;
    }
    const call = pending.get(message.id);
    if (!call) return;
    pending.delete(message.id);
    if (message.ok) call.resolve(message.output);
    else call.reject(fromWire(message.error));
  }

  function lost(gone: PortLike): void {
    if (port !== gone) return;
    port = null;
    wasLost = true;
    quickLosses = now() - openedAt < STEADY_MS ? quickLosses + 1 : 0;
    for (const [id, call] of pending) {
      if (!call.repeated && !NOT_REPEATABLE.has(call.message.name as UiCallName)) continue;
      pending.delete(id);
      call.reject(new AppError("unavailable", "Baton's background stopped before it answered."));
    }
    if (pending.size > 0 || (listeners.size > 0 && isVisible())) reopenSoon();
  }

  function reopenSoon(): void {
    if (quickLosses === 0) reopen();
    else after(reopen, Math.min(FIRST_PAUSE_MS * 2 ** (quickLosses - 1), LONGEST_PAUSE_MS));
  }

  function reopen(): void {
    if (port) return;
    try {
      open();
    } catch (error) {
      const failure = error instanceof AppError ? error : new AppError("host_gone", "The port did not open.");
      for (const call of pending.values()) call.reject(failure);
      pending.clear();
    }
  }

  function open(): PortLike {
    let opened: PortLike;
    try {
      opened = connect();
    } catch (cause) {
      throw new AppError("host_gone", "Baton was updated or removed. Reload this page.", { cause });
    }
    port = opened;
    openedAt = now();
    opened.onMessage.addListener(receive);
    opened.onDisconnect.addListener(() => lost(opened));
    if (!wasLost) return opened;
    wasLost = false;
    if (token !== null) {
      opened.postMessage({ type: "call", id: uuidV7(), name: "frame.redeem", input: { token } });
    }
    for (const call of pending.values()) {
      call.repeated = true;
      opened.postMessage(call.message);
    }
    emit({ type: "changed", keys: LIVE_CALLS });
    return opened;
  }

  (seams.onShown ?? listenForShown)(() => {
    if (!port && wasLost && listeners.size > 0) reopen();
  });

  return {
    call<N extends UiCallName>(name: N, input: UiCalls[N]["input"]): Promise<UiCalls[N]["output"]> {
      return new Promise((resolve, reject) => {
        const message: CallMessage = { type: "call", id: uuidV7(), name, input };
        try {
          const target = port ?? open();
          if (name === "frame.redeem") token = (input as UiCalls["frame.redeem"]["input"]).token;
          pending.set(message.id, {
            message,
            repeated: false,
            resolve: (output) => resolve(output as UiCalls[N]["output"]),
            reject,
          });
          target.postMessage(message);
        } catch (error) {
          // The port closed between two events: its own onDisconnect sends the call again.
          if (!pending.has(message.id)) reject(error);
        }
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
