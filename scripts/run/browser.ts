// Opens a browser window for a person: the practice mailbox with the extension, in a throw-away profile.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./debian.ts";

/** Browsers that still take an unpacked extension on the command line; branded Chrome does not. */
const EDGE = ["/usr/bin/microsoft-edge", "/usr/bin/microsoft-edge-stable"];

/** Is there a screen to open a window on? */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium, else Edge; null when only browsers are there that refuse `--load-extension`. */
export function findWindowBrowser(): string | null {
  return findChromium() ?? EDGE.find((path) => existsSync(path)) ?? null;
}

function major(browser: string): string {
  const run = spawnSync(browser, ["--version"], { encoding: "utf8" });
  return run.stdout?.trim() ?? browser;
}

/** Opens `urls` with the unpacked extension. The profile is deleted when the window is closed. */
export function openWindow(
  browser: string,
  extension: string,
  urls: string[],
  say: (line: string) => void,
): ChildProcess {
  const profile = mkdtempSync(join(tmpdir(), "baton-profile-"));
  say(`Opening ${major(browser)} with the extension in a throw-away profile.`);
  const root = process.getuid?.() === 0 ? ["--no-sandbox", "--test-type"] : [];
  const child = spawn(
    browser,
    [
      ...root,
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--window-size=1440,960",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      ...urls,
    ],
    { stdio: "ignore" },
  );
  child.on("error", (error) => say(`The browser did not start: ${error.message}`));
  child.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return child;
}
