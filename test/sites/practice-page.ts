// Opens the look-alike in Chromium with the adapters beside it in a world of their own, as an extension has it.
import { fileURLToPath } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { bundleScript } from "../../practice/build-page.ts";
import { type MailServer, startPracticeServer } from "../../practice/server.ts";

/** A page of the practice mailbox; `run` evaluates an expression in the isolated world. */
export interface PracticePage {
  page: Page;
  run<T>(expression: string): Promise<T>;
}

/** Server and browser for one test file. */
export interface PracticeWorld {
  server: MailServer;
  open(path?: string): Promise<PracticePage>;
  close(): Promise<void>;
}

/** Starts both. */
export async function openPracticeWorld(): Promise<PracticeWorld> {
  const [server, bundle] = await Promise.all([
    startPracticeServer(),
    bundleScript(fileURLToPath(new URL("../../cli/detect/page/in-page.ts", import.meta.url)), "detection"),
  ]);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  return {
    server,
    async open(path = "/mail/u/0/#inbox") {
      const page = await browser.newPage();
      await page.goto(new URL(path, server.url).href);
      const session: CDPSession = await page.context().newCDPSession(page);
      const { frameTree } = await session.send("Page.getFrameTree");
      const { executionContextId } = await session.send("Page.createIsolatedWorld", {
        frameId: frameTree.frame.id,
        worldName: "baton",
      });
      const run = async <T>(expression: string): Promise<T> => {
        const answer = await session.send("Runtime.evaluate", {
          expression,
          contextId: executionContextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
        return answer.result.value as T;
      };
      await run(`${bundle.script}; globalThis.detection = detection;
        globalThis.adapter = detection.practiceAdapterFor(new URL(location.href));
        globalThis.look = () => adapter.context(new URL(location.href), document); undefined`);
      return { page, run };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
