// `npm run bench`: measures the budgets of docs/bench.md. Each row runs in a process of its own, so that one
// row's memory and compiled code do not colour the next.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ensurePrograms, FOR_TESTS } from "./run/debian.ts";
import { ROOT } from "./run/root.ts";

/** One figure. `ratio` is value ÷ what `against` came to in the same run. */
export interface BenchLine {
  name: string;
  value: number;
  unit: string;
  /** How many single measurements (or rows, or requests) the figure stands on. */
  n: number;
  against?: string;
  ratio?: number;
}

/** A limit on a figure. Sizes and ratios are enforced; milliseconds are targets on a quiet machine. */
export interface Budget {
  on: "value" | "ratio";
  atMost?: number;
  atLeast?: number;
  enforced: boolean;
}

/** What a row's process prints, one JSON object a line. */
export type MeasuredLine = BenchLine & { budget?: Budget };

interface Row {
  name: string;
  file: string;
  says: string;
}

const ROWS: readonly Row[] = [
  {
    name: "content-script",
    file: "content-script.ts",
    says: "size, detection time, long tasks on a busy page",
  },
  {
    name: "switch",
    file: "switch.ts",
    says: "thread opened → cached intel in the sidebar, worker warm and stopped",
  },
  { name: "sidebar", file: "sidebar.ts", says: "first load, rows on screen against an empty React page" },
  { name: "popup", file: "popup.ts", says: "keystroke → results over 10,000 items, first results cold" },
  {
    name: "look-up",
    file: "look-up.ts",
    says: "look-ups over HTTP on PostgreSQL against pgbench on the same SQL",
  },
  {
    name: "import",
    file: "import.ts",
    says: "rows a second and memory of an import on PostgreSQL against COPY",
  },
];

const HELP = `npm run bench [-- OPTIONS]

Measures Baton on this machine: ${ROWS.map((row) => row.name).join(", ")}. docs/bench.md says what each figure means.

  --json              only one JSON object per line: {name, value, unit, n, against?, ratio?}
  --only NAME,…       only the rows whose name contains one of the words
  --full              larger data (1 GB import); takes many minutes
  --list              print the rows
  -h, --help          this text

Exit codes: 0 measured and within every enforced budget, 1 a row failed or broke one, 2 something needed is missing.
`;

/** Says how a line breaks its budget, or null. */
export function breach(line: MeasuredLine): string | null {
  const { budget } = line;
  const figure = budget?.on === "ratio" ? line.ratio : line.value;
  if (!budget || figure === undefined) return null;
  const what = `${line.name}: ${budget.on} ${figure}`;
  if (budget.atMost !== undefined && figure > budget.atMost) return `${what} is above ${budget.atMost}`;
  if (budget.atLeast !== undefined && figure < budget.atLeast) return `${what} is below ${budget.atLeast}`;
  return null;
}

function budgetText({ budget, unit }: MeasuredLine): string {
  if (!budget) return "";
  const sign = budget.atMost === undefined ? "≥" : "≤";
  const limit = `${sign} ${budget.atMost ?? budget.atLeast}${budget.on === "value" ? ` ${unit}` : " ×"}`;
  return budget.enforced ? limit : `${limit} (target)`;
}

function tableLine(line: MeasuredLine): string {
  const cells = [
    line.name.padEnd(38),
    `${line.value} ${line.unit}`.padStart(18),
    `n ${line.n}`.padStart(9),
    (line.against ? `${line.ratio ?? "?"} × ${line.against}` : "").padEnd(46),
    budgetText(line),
  ];
  return cells.join("  ").trimEnd();
}

let stopped = false;

/** Runs one row. A signal goes on to it, and it cleans up what it started. @returns its exit code; every line it printed has gone through `take`. */
async function runRow(row: Row, args: string[], take: (line: MeasuredLine) => void): Promise<number> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(ROOT, "test/bench", row.file), ...args],
    { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
  );
  const stop = () => {
    stopped = true;
    child.kill("SIGTERM");
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const exited = once(child, "exit");
  for await (const text of createInterface({ input: child.stdout })) take(JSON.parse(text) as MeasuredLine);
  const [code] = (await exited) as [number | null];
  process.off("SIGINT", stop).off("SIGTERM", stop);
  return code ?? 1;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean" },
      only: { type: "string" },
      full: { type: "boolean" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(HELP) ?? 0;
  if (values.list) return console.log(ROWS.map((row) => `${row.name.padEnd(16)}${row.says}`).join("\n")) ?? 0;
  const words = values.only?.split(",").map((word) => word.trim().toLowerCase());
  const chosen = ROWS.filter((row) => words?.some((word) => row.name.includes(word)) ?? true);
  if (chosen.length === 0) {
    console.error(`No row is called "${values.only}". Rows: ${ROWS.map((row) => row.name).join(", ")}.`);
    return 2;
  }
  const missing = ensurePrograms(FOR_TESTS);
  if (missing) {
    console.error(missing);
    return 2;
  }
  const problems: string[] = [];
  for (const row of chosen) {
    if (stopped) break;
    if (!values.json) console.log(`\n${row.name}: ${row.says}`);
    const code = await runRow(row, values.full ? ["--full"] : [], (line) => {
      const { budget, ...plain } = line;
      console.log(values.json ? JSON.stringify(plain) : `  ${tableLine(line)}`);
      const broken = breach(line);
      if (broken && budget?.enforced) problems.push(broken);
    });
    if (code !== 0) problems.push(`${row.name}: the row stopped with code ${code}; its own words are above`);
  }
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nnpm run bench -- --help lists the options.`,
    );
    process.exitCode = 2;
  }
}
