// Imports a file into nothing, or into the server at the second argument, and prints how much memory that took
// over idle, in MB: run by memory.test.ts.
import { keepYoungHeapSmall } from "../../../cli/import/lean-memory.ts";
import { RejectReport } from "../../../cli/import/rejects.ts";
import { type ImportRun, runImport } from "../../../cli/import/run-import.ts";
import { openImportTarget } from "../../../cli/target/where.ts";

const [path = "", server] = process.argv.slice(2);
keepYoungHeapSmall();
const megabytes = () => process.memoryUsage().rss / 1_000_000;
const idle = megabytes();
let peak = idle;
const intoNothing: ImportRun["send"] = async (_kind, { rows }) => {
  // A server takes a while; a reader without back-pressure would run ahead of it.
  await new Promise((resolve) => setTimeout(resolve, 2));
  return { inserted: rows.length, updated: 0, unchanged: 0, rejected: [] };
};
const nowhere = { dataDir: path, databaseUrl: undefined, workspace: undefined };
const target =
  server === undefined ? null : await openImportTarget({ ...nowhere, server, token: "baton_test" });
const send = target?.send ?? intoNothing;
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
  send: async (kind, batch) => {
    const result = await send(kind, batch);
    peak = Math.max(peak, megabytes());
    return result;
  },
});
process.stdout.write(JSON.stringify({ rows: summary.inserted, growth: Math.round(peak - idle) }));
