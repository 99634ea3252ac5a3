// What the background's specs run on: server with sample data, the mailbox as mail.google.com, Chromium with the
// store build, and calls straight over the port, so that no spec here depends on how a page looks.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startMailServer } from "../../../practice/server.ts";
import { loadSample } from "../../../sample/load.ts";
import { type LapBrowser, launchBrowser, type ThirdPartyStorage } from "../../../scripts/lap/browser.ts";
import { issueToken } from "../../../server/src/services/token/issue.ts";
import { type RunningServer, startServer } from "../../../server/src/start.ts";

const EXTENSION = process.env.BATON_E2E_EXTENSION ?? join(import.meta.dirname, "../../../.output/chrome-mv3");

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

export interface Rig {
  browser: LapBrowser;
  /** A page of the extension, for its APIs. */
  own: Page;
  /** Stops the background worker; resolves when a port to it has closed, which proves that it is gone. */
  killWorker(): Promise<void>;
  url: string;
  token: string;
  /** A page of our own with a port of its own; calls reconnect after the worker was stopped. */
  call: Call;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** Ids of the verdicts stored on this address, oldest first. */
  verdictsOn(email: string): Promise<{ id: string; undone: boolean }[]>;
  close(): Promise<void>;
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

export async function openRig(thirdPartyStorage: ThirdPartyStorage = "blocked"): Promise<Rig> {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-rig-"));
  const start = (port: number) => startServer({ dataDir, port, host: "127.0.0.1", log: () => undefined });
  let server: RunningServer | null = await start(0);
  const { url } = server;
  const { workspaceId, repId } = await loadSample({ database: server.db, now: new Date() });
  const token = await issueToken(server.db, { workspaceId, memberId: repId, name: "Rig" });
  const mail = await startMailServer({ port: 0 });
  const browser = await launchBrowser({ extension: EXTENSION, mailPort: mail.port, thirdPartyStorage });
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return {
    browser,
    url,
    token,
    call: callFrom(own),
    own,
    async killWorker() {
      await own.evaluate(() => {
        const page = globalThis as unknown as { chrome: Chrome; portClosed: Promise<void> };
        const port = page.chrome.runtime.connect({ name: "ui" });
        page.portClosed = new Promise((resolve) => port.onDisconnect.addListener(resolve));
      });
      const session = await browser.context.newCDPSession(own);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await own.evaluate(() => (globalThis as unknown as { portClosed: Promise<void> }).portClosed);
      await session.detach();
    },
    async stopApi() {
      await server?.close();
      server = null;
    },
    async startApi() {
      server ??= await start(Number(new URL(url).port));
    },
    async verdictsOn(email) {
      if (!server) throw new Error("The API is stopped.");
      const rows = await server.db.db
        .selectFrom("feedback as f")
        .innerJoin("prospect_email as e", (on) =>
          on.onRef("e.workspace_id", "=", "f.workspace_id").onRef("e.prospect_id", "=", "f.prospect_id"),
        )
        .select(["f.id", "f.undone_at"])
        .where("f.workspace_id", "=", workspaceId)
        .where("e.email", "=", email)
        .orderBy("f.change_seq")
        .execute();
      return rows.map(({ id, undone_at }) => ({ id, undone: undone_at !== null }));
    },
    async close() {
      await browser.close();
      await server?.close();
      await mail.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
