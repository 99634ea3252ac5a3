// Imports a file into nothing and prints how much memory that took over idle, in MB: run by memory.test.ts.
import { keepYoungHeapSmall } from "../../../cli/import/lean-memory.ts";
import { RejectReport } from "../../../cli/import/rejects.ts";
import { runImport } from "../../../cli/import/run-import.ts";

const [path = ""] = process.argv.slice(2);
keepYoungHeapSmall();
const megabytes = () => process.memoryUsage().rss / 1_000_000;
const idle = megabytes();
let peak = idle;
const summary = await runImport({
  path,
  kind: "contacts",
  format: null,
  encoding: null,
  source: null,
  columns: new Map(),
  dryRun: false,
  report: new RejectReport(`${path}.rejects.csv`),
  progress: { write: () => undefined },
  send: async (_kind, { rows }) => {
    // A server takes a while; a reader without back-pressure would run ahead of it.
    await new Promise((resolve) => setTimeout(resolve, 2));
    peak = Math.max(peak, megabytes());
    return { inserted: rows.length, updated: 0, unchanged: 0, rejected: [] };
  },
});
process.stdout.write(JSON.stringify({ rows: summary.inserted, growth: Math.round(peak - idle) }));
