// Checks who imports whom, in two passes (docs/architecture.md), and that both passes saw the code at all:
// under some TypeScript versions the checker reports success over nothing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDERS = [
  "entrypoints",
  "components",
  "lib",
  "server/src",
  "dashboard/src",
  "cli",
  "sample",
  "practice",
  "scripts",
];

interface CruiseSummary {
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string; severity: string } }[];
  };
}

/** One pass over `folders` below `cwd`. @throws Error when the checker itself failed. */
export function cruise(config: string, folders: string[], cwd: string): CruiseSummary["summary"] {
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
      "--config",
      config,
      "--output-type",
      "json",
      ...folders,
    ],
    { cwd, encoding: "utf8", maxBuffer: 256e6 },
  );
  if (!run.stdout) throw new Error(`dependency-cruiser printed nothing: ${run.stderr}`);
  return (JSON.parse(run.stdout) as CruiseSummary).summary;
}

export const PASSES = [
  { config: ".dependency-cruiser.cjs", folders: FOLDERS, atLeast: 60 },
  { config: ".dependency-cruiser.content-script.cjs", folders: ["entrypoints/host.content"], atLeast: 5 },
] as const;

function main(): number {
  let bad = 0;
  for (const { config, folders, atLeast } of PASSES) {
    const { totalCruised, violations } = cruise(
      config,
      folders.filter((folder) => existsSync(join(ROOT, folder))),
      ROOT,
    );
    for (const v of violations) console.error(`${v.rule.severity} ${v.rule.name}: ${v.from} → ${v.to}`);
    bad += violations.filter((v) => v.rule.severity === "error").length;
    if (totalCruised < atLeast) {
      console.error(`${config}: only ${totalCruised} modules were seen; at least ${atLeast} are expected.`);
      bad += 1;
    }
    console.log(`${config}: ${totalCruised} modules, ${violations.length} violations`);
  }
  return bad === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(main());
