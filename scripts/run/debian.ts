// Programs that npm does not provide: found, or installed by apt when root on Debian, or named.
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";

/** A Debian package and how to tell that it is there. */
interface NeededProgram {
  package: string;
  what: string;
  isThere: () => boolean;
}

/** Chromium as Debian installs it, else one named by BATON_CHROMIUM or found under a usual path; null if none. */
export function findChromium(): string | null {
  const candidates = [
    process.env.BATON_CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ];
  return candidates.find((path): path is string => path !== undefined && existsSync(path)) ?? null;
}

const CHROMIUM: NeededProgram = {
  package: "chromium",
  what: "a Chromium browser",
  isThere: () => findChromium() !== null,
};
const POSTGRESQL: NeededProgram = {
  package: "postgresql",
  what: "the PostgreSQL server",
  isThere: () => globSync("/usr/lib/postgresql/*/bin/initdb").length > 0,
};
const INTER: NeededProgram = {
  package: "fonts-inter",
  what: "the Inter font that pictures are compared with",
  isThere: () =>
    globSync("/usr/share/fonts/**/Inter*-Regular.otf").length > 0 ||
    existsSync("/usr/share/fonts/opentype/inter"),
};

export const FOR_CHECK: readonly NeededProgram[] = [CHROMIUM];
export const FOR_TESTS: readonly NeededProgram[] = [CHROMIUM, POSTGRESQL, INTER];

function apt(args: string[]): boolean {
  const run = spawnSync("apt-get", args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return run.status === 0;
}

/**
 * Makes sure the programs are there. Installs them by apt when this is root on Debian.
 * @returns null, or one sentence that says what to install and how.
 */
export function ensurePrograms(needed: readonly NeededProgram[]): string | null {
  const missing = () => needed.filter((program) => !program.isThere());
  const names = () => missing().map((program) => program.package);
  if (missing().length === 0) return null;
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.error(`Installing ${names().join(", ")} with apt …`);
    apt(["update", "-qq"]);
    apt(["install", "-y", "-qq", "--no-install-recommends", ...names()]);
  }
  if (missing().length === 0) return null;
  const whats = missing().map((program) => program.what);
  return `Missing: ${whats.join("; ")}. Install with: sudo apt-get install ${names().join(" ")} (or your system's own way), then run the command again.`;
}
