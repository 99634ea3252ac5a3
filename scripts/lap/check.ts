// `npm start -- --check`: walks the lap headless in real Chromium, says each step with its time and leaves
// pictures. Uses a temporary data folder: nothing of yours is touched.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { DASHBOARD, ensureBuilt, outputOf, STORE_EXTENSION } from "../run/build.ts";
import { ensurePrograms, FOR_CHECK } from "../run/debian.ts";
import { ROOT } from "../run/root.ts";
import { FORMS, type StepRunner, walk } from "./walk.ts";
import { openWorld } from "./world.ts";

const PICTURES = join(ROOT, ".output", "check");

function timed(prefix: string): StepRunner {
  let number = 0;
  return async (name, run, picture) => {
    const started = performance.now();
    try {
      const result = await run();
      console.log(`  ok  ${String(Math.round(performance.now() - started)).padStart(6)} ms  ${name}`);
      number += 1;
      const page = picture?.();
      if (page)
        await page.screenshot({
          path: join(PICTURES, `${prefix}-${number}-${name.replaceAll(/\W+/gu, "-")}.png`),
        });
      return result;
    } catch (error) {
      console.log(`  NOT ${String(Math.round(performance.now() - started)).padStart(6)} ms  ${name}`);
      throw error;
    }
  };
}

/** What was on screen when a step failed, page by page. */
async function pictureFailure(pages: readonly Page[]): Promise<void> {
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(PICTURES, `failed-${index + 1}.png`) });
  }
}

/** @returns the exit code: 0 all walked, 1 a step failed, 2 something needed is missing. */
export async function runCheck(): Promise<number> {
  const missing = ensurePrograms(FOR_CHECK);
  if (missing) {
    console.error(missing);
    return 2;
  }
  const say = (line: string) => console.log(line);
  ensureBuilt(STORE_EXTENSION, say);
  ensureBuilt(DASHBOARD, say);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });

  const world = await openWorld();
  try {
    for (const thirdPartyStorage of ["blocked", "allowed"] as const) {
      for (const form of FORMS) {
        const colorScheme = thirdPartyStorage === "blocked" ? "light" : "dark";
        console.log(`\n${form}, third-party storage ${thirdPartyStorage}, ${colorScheme}`);
        const step = timed(`${thirdPartyStorage}-${form.replaceAll(" ", "-")}`);
        await walk({
          world,
          extension: outputOf(STORE_EXTENSION),
          thirdPartyStorage,
          form,
          step,
          colorScheme,
          onFailure: pictureFailure,
        });
      }
    }
    console.log(`\nEvery step was walked. Pictures: ${PICTURES.replace(`${ROOT}/`, "")}/`);
    return 0;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await world.close();
  }
}
