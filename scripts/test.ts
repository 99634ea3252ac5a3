// `npm test`: installs what is missing, then runs every check there is and ends with one line of counts.
import { parseArgs } from "node:util";
import { ensurePrograms, FOR_TESTS } from "./run/debian.ts";
import { type Counts, gate, playwright, type Step, vitest } from "./run/steps.ts";

const STEPS: readonly Step[] = [
  gate("prepare", "node_modules/wxt/bin/wxt.mjs", ["prepare"]),
  gate("format and lint", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]),
  gate("typecheck extension", "node_modules/typescript/bin/tsc6", ["-p", "tsconfig.json"]),
  gate("typecheck node", "node_modules/typescript/bin/tsc6", ["-p", "tsconfig.node.json"]),
  gate("layers", "scripts/layers.ts", []),
  gate("unused code", "node_modules/knip/bin/knip.js", []),
  vitest("unit", "unit"),
  vitest("server on PGlite", "server", { BATON_TEST_ENGINE: "pglite" }),
  vitest("server on PostgreSQL", "server", { BATON_TEST_ENGINE: "postgres" }),
  vitest("sites", "sites"),
  vitest("components", "components"),
  vitest("dashboard", "dashboard"),
  gate("build chrome", "node_modules/wxt/bin/wxt.mjs", ["build", "-b", "chrome"]),
  gate("build practice", "node_modules/wxt/bin/wxt.mjs", ["build", "-b", "chrome", "--mode", "practice"]),
  gate("build firefox", "node_modules/wxt/bin/wxt.mjs", ["build", "-b", "firefox", "--mv3"]),
  gate("build dashboard", "node_modules/vite/bin/vite.js", ["build", "--config", "dashboard/vite.config.ts"]),
  vitest("repository", "repo"),
  playwright("end to end"),
];

const HELP = `npm test [-- --only NAME[,NAME…]] [-- --list]

Runs every check: format, types, import rules, unused code, unit, server (PGlite and PostgreSQL), adapters,
components, builds, sizes, end to end. Exits 0 when all passed, 1 when something failed, 2 when something
needed is missing.

  --only   only the steps whose name contains one of the words
  --list   print the names of the steps
`;

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: "string" }, list: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(HELP) ?? 0;
  if (values.list) return console.log(STEPS.map((step) => step.name).join("\n")) ?? 0;
  const words = values.only?.split(",").map((word) => word.trim().toLowerCase());
  const chosen = STEPS.filter(
    (step) => words?.some((word) => step.name.toLowerCase().includes(word)) ?? true,
  );
  if (chosen.length === 0) {
    console.error(`No step is called "${values.only}". Steps: ${STEPS.map((step) => step.name).join(", ")}.`);
    return 2;
  }
  const missing = ensurePrograms(FOR_TESTS);
  if (missing) {
    console.error(missing);
    return 2;
  }

  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const rows: string[] = [];
  for (const step of chosen) {
    console.log(`\n── ${step.name}`);
    const started = performance.now();
    const counts = await step.run();
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
    const mark = counts.failed === 0 ? "ok    " : "FAILED";
    rows.push(
      `${mark} ${step.name.padEnd(24)} ${seconds(performance.now() - started).padStart(8)}  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
    );
  }
  console.log(`\n${rows.join("\n")}\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

process.exit(await main());
