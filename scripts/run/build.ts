// Builds what `npm start` needs, once per change of the sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

/** One thing that is built: what it is made from, by which program, into which folder below `.output`. */
interface BuildTarget {
  name: string;
  sources: string[];
  program: string;
  args: string[];
  output: string;
}

const EXTENSION_SOURCES = [
  "entrypoints/**/*",
  "components/**/*",
  "lib/**/*",
  "public/**/*",
  "wxt.config.ts",
  "package-lock.json",
];

export const PRACTICE_EXTENSION: BuildTarget = {
  name: "the extension (practice build)",
  sources: EXTENSION_SOURCES,
  program: "node_modules/wxt/bin/wxt.mjs",
  args: ["build", "-b", "chrome", "--mode", "practice"],
  output: "chrome-mv3-practice",
};
export const STORE_EXTENSION: BuildTarget = {
  name: "the extension",
  sources: EXTENSION_SOURCES,
  program: "node_modules/wxt/bin/wxt.mjs",
  args: ["build", "-b", "chrome"],
  output: "chrome-mv3",
};
export const DASHBOARD: BuildTarget = {
  name: "the dashboard",
  sources: ["dashboard/**/*", "components/ui/**/*", "lib/{core,contracts,api}/**/*", "package-lock.json"],
  program: "node_modules/vite/bin/vite.js",
  args: ["build", "--config", "dashboard/vite.config.ts"],
  output: "dashboard",
};

/** Folder of a target's output. */
export function outputOf(target: BuildTarget): string {
  return join(ROOT, ".output", target.output);
}

function fingerprint(target: BuildTarget): string {
  const hash = createHash("sha256");
  for (const file of globSync(target.sources, { cwd: ROOT }).sort()) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/**
 * Builds the target unless its output already belongs to these sources.
 * @throws Error with the builder's own words when it fails.
 */
export function ensureBuilt(target: BuildTarget, say: (line: string) => void): void {
  const stamp = join(ROOT, ".output", "stamps", target.output);
  const print = fingerprint(target);
  if (existsSync(outputOf(target)) && existsSync(stamp) && readFileSync(stamp, "utf8") === print) return;
  say(`Building ${target.name} …`);
  const started = performance.now();
  const run = spawnSync(process.execPath, [join(ROOT, target.program), ...target.args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`Building ${target.name} failed:\n${run.stdout}\n${run.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  say(`Built ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
