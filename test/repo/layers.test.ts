// The import rules must bite: violations are planted in a copy of the layout and must be reported.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cruise } from "../../scripts/layers.ts";

const ROOT = join(import.meta.dirname, "../..");
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "baton-layers-"));
  for (const file of [
    ".dependency-cruiser.cjs",
    ".dependency-cruiser.content-script.cjs",
    "tsconfig.base.json",
    "package.json",
  ]) {
    cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Writes the files, runs one pass over their folders and gives the names of the rules that were broken. */
function rulesBrokenBy(files: Record<string, string>, config = ".dependency-cruiser.cjs"): string[] {
  const tops = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
    tops.add(path.split("/")[0] ?? path);
  }
  const { violations, totalCruised } = cruise(config, [...tops], copy);
  for (const top of tops) rmSync(join(copy, top), { recursive: true, force: true });
  expect(totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length);
  return violations.map((v) => v.rule.name);
}

test.each([
  [
    "core-imports-nothing",
    { "lib/core/a.ts": 'import "../contracts/b.ts";', "lib/contracts/b.ts": "export {};" },
  ],
  [
    "adapters-do-not-mix",
    { "lib/sites/gmail/a.ts": 'import "../hubspot/b.ts";', "lib/sites/hubspot/b.ts": "export {};" },
  ],
  [
    "features-do-not-mix",
    { "components/score/a.ts": 'import "../persona/b.ts";', "components/persona/b.ts": "export {};" },
  ],
  [
    "features-imports",
    { "components/score/a.ts": 'import "../../lib/store/b.ts";', "lib/store/b.ts": "export {};" },
  ],
  [
    "extension-never-server",
    { "lib/services/a.ts": 'import "../../server/src/b.ts";', "server/src/b.ts": "export {};" },
  ],
  ["routes-not-db", { "server/src/routes/a.ts": 'import "../db/b.ts";', "server/src/db/b.ts": "export {};" }],
  [
    "ui-has-no-data",
    { "components/ui/a.ts": 'import "../../lib/queries/b.ts";', "lib/queries/b.ts": "export {};" },
  ],
  ["nobody-imports-tests", { "lib/store/a.ts": 'import "../../test/b.ts";', "test/b.ts": "export {};" }],
  ["no-cycles", { "lib/store/a.ts": 'import "./b.ts";', "lib/store/b.ts": 'import "./a.ts";' }],
] as [string, Record<string, string>][])("a planted violation of %s is reported", (rule, files) => {
  expect(rulesBrokenBy(files)).toContain(rule);
});

test("React reached from the content script through two files is reported; a type import is not", () => {
  const files = (line: string) => ({
    "entrypoints/host.content/index.ts": 'import "../../lib/host/a.ts";',
    "lib/host/a.ts": 'import "./b.ts";',
    "lib/host/b.ts": line,
  });
  const config = ".dependency-cruiser.content-script.cjs";
  expect(
    rulesBrokenBy(files('import { createElement } from "react"; console.log(createElement);'), config),
  ).toContain("content-script-stays-light");
  expect(
    rulesBrokenBy(files('import type { ReactNode } from "react"; export type A = ReactNode;'), config),
  ).toEqual([]);
});

test("clean files break no rule", () => {
  expect(
    rulesBrokenBy({ "lib/services/a.ts": 'import "../core/b.ts";', "lib/core/b.ts": "export {};" }),
  ).toEqual([]);
});
