// What the extension may see and do, per build: a change here is a change to what people must trust.
// Needs the builds (`npm test` makes them first).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const OUTPUT = join(import.meta.dirname, "../../.output");

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[]; all_frames?: boolean }[];
  web_accessible_resources?: { resources: string[]; matches: string[] }[];
  content_security_policy?: unknown;
}

function manifest(build: string): Manifest {
  return JSON.parse(readFileSync(join(OUTPUT, build, "manifest.json"), "utf8")) as Manifest;
}

/** Only what grants something. */
function grants(build: string) {
  const m = manifest(build);
  return {
    permissions: [...(m.permissions ?? [])].sort(),
    optionalPermissions: m.optional_permissions ?? [],
    hosts: m.host_permissions ?? [],
    optionalHosts: m.optional_host_permissions ?? [],
    contentScripts: (m.content_scripts ?? []).map((script) => ({
      matches: script.matches,
      allFrames: script.all_frames ?? false,
    })),
    webAccessible: (m.web_accessible_resources ?? []).map(({ resources, matches }) => ({
      resources,
      matches,
    })),
    policy: m.content_security_policy ?? null,
  };
}

const STORE = {
  permissions: ["alarms", "storage"],
  optionalPermissions: [],
  hosts: [],
  optionalHosts: [],
  contentScripts: [{ matches: ["https://mail.google.com/*"], allFrames: false }],
  webAccessible: [{ resources: ["sidebar.html"], matches: ["https://mail.google.com/*"] }],
  policy: null,
};

test.each(["chrome-mv3", "firefox-mv3"])("%s grants what was reviewed and nothing else", (build) => {
  expect(grants(build)).toEqual(STORE);
});

test("no store build can run on loopback", () => {
  for (const build of ["chrome-mv3", "firefox-mv3"]) {
    const text = readFileSync(join(OUTPUT, build, "manifest.json"), "utf8");
    expect(text).not.toMatch(/127\.0\.0\.1|localhost/u);
  }
});

test("the practice build differs from the store build by the loopback pages only", () => {
  const loopback = "http://127.0.0.1/*";
  const practice = grants("chrome-mv3-practice");
  expect(practice.contentScripts[0]?.matches).toContain(loopback);
  const without = <T extends { matches: string[] }>(entries: T[]): T[] =>
    entries.map((entry) => ({ ...entry, matches: entry.matches.filter((match) => match !== loopback) }));
  expect({
    ...practice,
    contentScripts: without(practice.contentScripts),
    webAccessible: without(practice.webAccessible),
  }).toEqual(STORE);
});

test("store builds hold no practice sign-in", () => {
  for (const build of ["chrome-mv3", "firefox-mv3"]) {
    const background = readFileSync(join(OUTPUT, build, "background.js"), "utf8");
    expect(background).not.toContain("practice.json");
  }
});
