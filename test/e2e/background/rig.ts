// What the background's specs run on: the lap's world and browser, and calls straight over the port, so that no
// spec here depends on how a page looks.
import type { Page } from "@playwright/test";
import { type LapBrowser, launchBrowser } from "../../../scripts/lap/browser.ts";
import { type LapWorld, openWorld } from "../../../scripts/lap/world.ts";
import { DASHBOARD, ensureBuilt, outputOf, STORE_EXTENSION } from "../../../scripts/run/build.ts";

export type Call = <T>(name: string, input?: unknown) => Promise<T>;

/** The extension API as far as the specs use it, inside pages. */
export interface Chrome {
  runtime: {
    connect(options: { name: string }): {
      onMessage: { addListener(listener: (message: Record<string, unknown>) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
      postMessage(message: unknown): void;
      disconnect(): void;
    };
  };
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
}

export interface Rig extends LapWorld {
  browser: LapBrowser;
  /** A page of the extension, for its APIs. */
  own: Page;
  /** Over a port of its own each time, so that it works after the worker was stopped. */
  call: Call;
}

/** One call over a fresh port, as the client of lib/messaging sends it. Runs in an extension page. */
function callInPage([name, input]: [string, unknown]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const port = chrome.runtime.connect({ name: "ui" });
    const id = crypto.randomUUID();
    port.onDisconnect.addListener(() => reject(new Error(`closed before ${name} was answered`)));
    port.onMessage.addListener((message) => {
      if (message.type !== "answer" || message.id !== id) return;
      port.disconnect();
      if (message.ok) resolve(message.output);
      else reject(new Error(`${name}: ${JSON.stringify(message.error)}`));
    });
    port.postMessage({ type: "call", id, name, input });
  });
}

/** The same from any frame of the extension. */
export function callFrom(page: Pick<Page, "evaluate">): Call {
  return <T>(name: string, input: unknown = null) =>
    page.evaluate(callInPage, [name, input] as [string, unknown]) as Promise<T>;
}

export async function openRig(): Promise<Rig> {
  ensureBuilt(STORE_EXTENSION, () => undefined);
  ensureBuilt(DASHBOARD, () => undefined);
  const world = await openWorld();
  const browser = await launchBrowser({
    extension: outputOf(STORE_EXTENSION),
    mailPort: world.mailPort,
    thirdPartyStorage: "blocked",
  });
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return {
    ...world,
    browser,
    own,
    call: callFrom(own),
    async close() {
      await browser.close();
      await world.close();
    },
  };
}
