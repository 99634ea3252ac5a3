// Stops the extension's worker as the browser would, and is sure that it is gone; without opening another page, which
// would take the measured one out of view.
import type { CDPSession, Page } from "@playwright/test";

const LIMIT_MS = 10_000;

interface WorkerVersions {
  versions: { versionId: string; runningStatus: string }[];
}

/** A way to stop the worker, watched from `page`; the worker starts again by itself when something calls it. */
export async function createWorkerStop(page: Page): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const status = new Map<string, string>();
  let wake: () => void = () => undefined;
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }: WorkerVersions) => {
    for (const { versionId, runningStatus } of versions) status.set(versionId, runningStatus);
    wake();
  });
  await session.send("ServiceWorker.enable");
  const allStopped = () => status.size > 0 && [...status.values()].every((one) => one === "stopped");
  return async () => {
    await session.send("ServiceWorker.stopAllWorkers");
    if (allStopped()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("The worker did not stop.")), LIMIT_MS);
      wake = () => {
        if (!allStopped()) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  };
}
