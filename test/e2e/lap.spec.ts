// The lap: a rep opens a mail, sees what marketing knows, clicks once, and marketing sees it.
import { expect, test } from "@playwright/test";
import { FORMS, type StepRunner, walk } from "../../scripts/lap/walk.ts";
import { type LapWorld, openWorld } from "../../scripts/lap/world.ts";
import { DASHBOARD, ensureBuilt, outputOf, STORE_EXTENSION } from "../../scripts/run/build.ts";

const step: StepRunner = (name, run) => test.step(name, run);
let world: LapWorld;

test.beforeAll(async () => {
  ensureBuilt(STORE_EXTENSION, () => undefined);
  ensureBuilt(DASHBOARD, () => undefined);
  world = await openWorld();
});
test.afterAll(() => world.close());

for (const thirdPartyStorage of ["blocked", "allowed"] as const) {
  for (const form of FORMS) {
    test(`${form}, third-party storage ${thirdPartyStorage}`, async () => {
      await walk({ world, extension: outputOf(STORE_EXTENSION), thirdPartyStorage, form, step });
      expect(test.info().errors).toEqual([]);
    });
  }
}
