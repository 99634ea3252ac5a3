// The lap in its three forms: everything up; the API stopped at the click; the worker stopped before delivery.
import type { Frame, Page } from "@playwright/test";
import { type LapBrowser, launchBrowser, type ThirdPartyStorage } from "./browser.ts";
import {
  checkStored,
  giveVerdict,
  openInbox,
  openThread,
  PROSPECT,
  seeDelivered,
  seeInInbox,
  seePerson,
  seeStory,
  seeWaiting,
  signIn,
} from "./steps.ts";
import type { LapWorld } from "./world.ts";

/** Wraps each step, so that the caller can time it, name it and take a picture after it. */
export type StepRunner = <T>(name: string, run: () => Promise<T>, picture?: () => Page | null) => Promise<T>;

export const FORMS = ["everything up", "API stopped at the click", "worker stopped before delivery"] as const;
export type Form = (typeof FORMS)[number];

interface WalkOptions {
  world: LapWorld;
  /** Folder of the unpacked extension. */
  extension: string;
  thirdPartyStorage: ThirdPartyStorage;
  form: Form;
  step: StepRunner;
  colorScheme?: "light" | "dark";
  /** Called with all open pages before the browser is closed after a failed step. */
  onFailure?: (pages: Page[]) => Promise<void>;
}

async function deliver(options: WalkOptions, browser: LapBrowser, frame: Frame): Promise<void> {
  const { world, form, step } = options;
  if (form === "everything up") {
    await step("say wrong fit, then the criterion", () => giveVerdict(frame));
    return;
  }
  await step("stop the API", () => world.stopApi());
  await step("say wrong fit, then the criterion, without a server", () => giveVerdict(frame));
  await step("the sidebar says that it waits", () => seeWaiting(frame));
  if (form === "worker stopped before delivery")
    await step("stop the background worker", () => browser.killWorker());
  await step("start the API again", () => world.startApi());
}

/** Walks once, from sign-in to the marketer's inbox. @throws at the first step that fails. */
export async function walk(options: WalkOptions): Promise<void> {
  const { world, step } = options;
  const browser = await step("open Chromium with the extension", () =>
    launchBrowser({
      extension: options.extension,
      mailPort: world.mailPort,
      thirdPartyStorage: options.thirdPartyStorage,
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    }),
  );
  try {
    const before = (await world.verdictsOn(PROSPECT.email)).length;
    await step("sign in on the options page", () => signIn(browser, world));
    const inbox = await step("open the marketer's inbox", () => openInbox(browser, world));
    const page = await step("open a thread", () => openThread(browser));
    const frame = await step(
      "see the right person",
      () => seePerson(page),
      () => page,
    );
    await step("see touches, persona, content and what comes up", () => seeStory(frame));
    await deliver(options, browser, frame);
    await step(
      "see it delivered",
      () => seeDelivered(frame),
      () => page,
    );
    await step("find it in the database, once", async () =>
      checkStored(await world.verdictsOn(PROSPECT.email), before),
    );
    await step(
      "see it in the marketer's inbox, without reload",
      () => seeInInbox(inbox),
      () => inbox,
    );
  } catch (error) {
    await options.onFailure?.(browser.context.pages());
    throw error;
  } finally {
    await browser.close();
  }
}
