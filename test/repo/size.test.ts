// What is shipped may not grow unseen. Budgets: docs/sizes.md. Needs the builds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const OUTPUT = join(import.meta.dirname, "../../.output");
const kB = 1000;

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(OUTPUT, path)), { level: 9 }).byteLength;
}

/** Bytes of a page's first load: its scripts and styles and all that they import statically. */
function firstLoad(build: string, page: string): number {
  const html = readFileSync(join(OUTPUT, build, page), "utf8");
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].flatMap(
    (match) => match[1] ?? [],
  );
  const seen = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(join(OUTPUT, build, file), "utf8");
    for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)) {
      if (match[1]) queue.push(join(file, "..", match[1]));
    }
  }
  expect(seen.size).toBeGreaterThan(0);
  return [...seen].reduce((sum, file) => sum + gzipped(join(build, file)), 0);
}

test.each(["chrome-mv3", "firefox-mv3"])("%s: content script at most 9 kB gzip", (build) => {
  const files = readdirSync(join(OUTPUT, build, "content-scripts"));
  expect(files).toEqual(["host.js"]);
  expect(gzipped(join(build, "content-scripts/host.js"))).toBeLessThanOrEqual(9 * kB);
});

test.each(["chrome-mv3", "firefox-mv3"])("%s: background at most 200 kB", (build) => {
  expect(readFileSync(join(OUTPUT, build, "background.js")).byteLength).toBeLessThanOrEqual(200 * kB);
});

test.each([
  ["sidebar.html", 105],
  ["popup.html", 105],
  ["options.html", 105],
])("first load of %s at most %d kB gzip", (page, limit) => {
  expect(firstLoad("chrome-mv3", page)).toBeLessThanOrEqual(limit * kB);
});

test("the dashboard's first load is at most 130 kB gzip", () => {
  expect(firstLoad("dashboard", "index.html")).toBeLessThanOrEqual(130 * kB);
});
