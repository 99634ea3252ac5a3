// A real Chromium with the store build, in a throw-away profile, for which mail.google.com is our look-alike.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from "@playwright/test";
import { findChromium } from "../run/debian.ts";

export type ThirdPartyStorage = "blocked" | "allowed";

export interface LapBrowser {
  context: BrowserContext;
  extensionId: string;
  /** Stops the background worker as the browser would; resolves when it is gone. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

interface LaunchOptions {
  extension: string;
  /** Port of the HTTPS mailbox; every host but loopback leads there. */
  mailPort: number;
  thirdPartyStorage: ThirdPartyStorage;
  colorScheme?: "light" | "dark";
  /** The clock of every page and of the background worker stands still here, for pictures. */
  frozenAt?: Date;
  viewport?: { width: number; height: number };
}

/** Script text after which `Date` knows one moment only; timers go on. */
function freezeScript(at: Date): string {
  return `{const at=${at.getTime()},Real=Date;globalThis.Date=class extends Real{constructor(...parts){parts.length?super(...parts):super(at)}static now(){return at}}}\n`;
}

/** The profile's own setting decides whether an embedded frame gets web storage. */
function makeProfile(thirdPartyStorage: ThirdPartyStorage): string {
  const profile = mkdtempSync(join(tmpdir(), "baton-lap-"));
  mkdirSync(join(profile, "Default"));
  const cookieControlsMode = thirdPartyStorage === "blocked" ? 1 : 0;
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ profile: { cookie_controls_mode: cookieControlsMode } }),
  );
  return profile;
}

async function findWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** What an extension page is given by the browser, as far as it is used here. */
interface ExtensionPage {
  chrome: {
    runtime: { connect(info: { name: string }): { onDisconnect: { addListener(done: () => void): void } } };
  };
  portClosed: Promise<void>;
}

/** Playwright is not told of a stopped worker; a port to it that closes proves that it is gone. */
async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(() => {
    const own = globalThis as unknown as ExtensionPage;
    const port = own.chrome.runtime.connect({ name: "ui" });
    own.portClosed = new Promise((done) => port.onDisconnect.addListener(done));
  });
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.evaluate(() => (globalThis as unknown as ExtensionPage).portClosed);
  await session.detach();
  await page.close();
}

/** @throws Error when there is no Chromium. */
export async function launchBrowser(options: LaunchOptions): Promise<LapBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium was found; install it or name it in BATON_CHROMIUM.");
  const profile = makeProfile(options.thirdPartyStorage);
  // A copy: the browser reads the folder all along, and a build meanwhile would pull it away.
  const extension = join(profile, "baton-extension");
  cpSync(options.extension, extension, { recursive: true });
  const { frozenAt } = options;
  if (frozenAt) {
    const background = join(extension, "background.js");
    writeFileSync(background, freezeScript(frozenAt) + readFileSync(background, "utf8"));
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? "light",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.mailPort}, EXCLUDE 127.0.0.1`,
    ],
  });
  if (frozenAt) await context.addInitScript({ content: freezeScript(frozenAt) });
  const worker = await findWorker(context);
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    killWorker: () => killWorker(context, extensionId),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The sidebar's frame inside a mail page; it sits in a closed shadow root, so it is found by its address. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const isSidebar = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/sidebar\.html/u.test(frame.url());
  const found = page.frames().find(isSidebar);
  return found ?? (await page.waitForEvent("framenavigated", { predicate: isSidebar, timeout: 20_000 }));
}
