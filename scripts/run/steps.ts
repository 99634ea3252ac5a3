// The steps of `npm test`: each runs one program and says how many checks passed and failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.ts";

/** Result of a step. A gate (formatter, compiler …) counts as one check. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Step {
  name: string;
  run: () => Promise<Counts>;
}

const REPORTS = join(ROOT, ".output", "reports");

/** Runs a program with the terminal's own output; resolves with its exit code. */
export function runProgram(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Path of a package's program, run under this very Node. */
function program(path: string, args: string[]): [string, string[]] {
  return [process.execPath, ["--disable-warning=ExperimentalWarning", join(ROOT, path), ...args]];
}

/** One check: exit code 0 passes. */
export function gate(name: string, path: string, args: string[], env?: Record<string, string>): Step {
  return {
    name,
    run: async () => {
      const code = await runProgram(...program(path, args), env);
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    },
  };
}

/** Reads a report, or counts one failure when the runner died before it wrote any (an empty run fails too). */
function readCounts(file: string, code: number, read: (report: never) => Counts): Counts {
  try {
    const counts = read(JSON.parse(readFileSync(file, "utf8")) as never);
    const sawNothing = counts.passed + counts.failed === 0;
    const diedGreen = code !== 0 && counts.failed === 0;
    return sawNothing || diedGreen ? { ...counts, failed: counts.failed + 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

/** One Vitest project. */
export function vitest(name: string, project: string, env: Record<string, string> = {}): Step {
  const file = join(REPORTS, `${name.replaceAll(/\W+/gu, "-")}.json`);
  return {
    name,
    run: async () => {
      mkdirSync(REPORTS, { recursive: true });
      rmSync(file, { force: true });
      const args = [
        "run",
        "--project",
        project,
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ];
      const code = await runProgram(...program("node_modules/vitest/vitest.mjs", args), env);
      return readCounts(file, code, (r: VitestReport) => ({
        passed: r.numPassedTests,
        failed: r.numFailedTests,
        skipped: r.numPendingTests,
      }));
    },
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** The Playwright specs. A flaky test counts as failed: it must be mended, not repeated. */
export function playwright(name: string, env: Record<string, string> = {}): Step {
  const file = join(REPORTS, `${name}.json`);
  return {
    name,
    run: async () => {
      mkdirSync(REPORTS, { recursive: true });
      rmSync(file, { force: true });
      const [command, args] = program("node_modules/@playwright/test/cli.js", [
        "test",
        "--reporter=list,json",
      ]);
      const code = await runProgram(command, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
      return readCounts(file, code, (r: PlaywrightReport) => ({
        passed: r.stats.expected,
        failed: r.stats.unexpected + r.stats.flaky,
        skipped: r.stats.skipped,
      }));
    },
  };
}
