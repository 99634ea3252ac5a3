// baton import KIND FILE
import { IMPORT_KINDS, type ImportKind } from "../../lib/contracts/api.ts";
import { wordKey } from "../../server/src/services/import/vocabulary-maps.ts";
import { readArguments, WHERE_HELP, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { keepYoungHeapSmall } from "../import/lean-memory.ts";
import { RejectReport } from "../import/rejects.ts";
import { type ImportSummary, runImport } from "../import/run-import.ts";
import { fieldsOf } from "../input/column-map.ts";
import { ENCODINGS } from "../input/encoding.ts";
import { FORMATS } from "../input/open-input.ts";
import { openImportTarget } from "../target/where.ts";

const HELP = `baton import ${IMPORT_KINDS.join("|")} FILE

Reads CSV or JSON Lines. Rows that cannot be used are named in a report; all others go in.
Running it again changes nothing: rows are known by their source's id.

  --dry-run            do everything but keep nothing
  --format csv|jsonl   default: by the file's name, else by its first character
  --encoding NAME      ${ENCODINGS.join(", ")}; default: found out
  --source NAME        where the rows come from; part of their identity (default: the file's own, else "import")
  --map COLUMN=FIELD   read a column as a field; repeat as needed; an empty FIELD leaves it out
  --report FILE        where rejected lines are named (default FILE.rejects.csv; .jsonl for JSON Lines)

${WHERE_HELP}

Exit code: 0 all in, 1 some rows rejected, 2 wrong arguments, unreadable file or no server.
Fields and formats: docs/import.md`;

function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T | null {
  if (value === undefined) return null;
  const found = known.find((one) => one === value.toLowerCase());
  if (found === undefined) throw new Misuse(`--${option} takes ${known.join(", ")}, not “${value}”.`);
  return found;
}

function columnsOf(kind: ImportKind, pairs: readonly string[]): Map<string, string> {
  const fields = fieldsOf(kind);
  return new Map(
    pairs.flatMap((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new Misuse(`--map takes COLUMN=FIELD, not “${pair}”.`);
      const [column, field] = [pair.slice(0, at), pair.slice(at + 1)];
      if (field !== "" && !fields.includes(field)) {
        throw new Misuse(`--map ${pair}: ${kind} have no field “${field}”. Fields: ${fields.join(", ")}.`);
      }
      return [
        [column, field],
        [wordKey(column), field],
      ] as const;
    }),
  );
}

const count = (number: number): string => number.toLocaleString("en");

function describe(kind: ImportKind, path: string, summary: ImportSummary, dryRun: boolean): string[] {
  const { rows, inserted, updated, unchanged, rejected, vendor, unusedColumns } = summary;
  const parts = `${count(inserted)} new, ${count(updated)} changed, ${count(unchanged)} unchanged, ${count(rejected)} rejected`;
  return [
    `${dryRun ? "Dry run, nothing kept. " : ""}${count(rows)} rows of ${kind} in ${path}: ${parts}.`,
    ...(vendor === null ? [] : [`Columns recognised: ${vendor} export.`]),
    ...(unusedColumns.length === 0 ? [] : [`Columns not used: ${unusedColumns.join(", ")}.`]),
  ];
}

/** @returns the exit code. @throws Misuse */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      ...WHERE_OPTIONS,
      "dry-run": { type: "boolean" },
      format: { type: "string" },
      encoding: { type: "string" },
      source: { type: "string" },
      map: { type: "string", multiple: true },
      report: { type: "string" },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${HELP}\n`);
    return EXIT.ok;
  }
  const [kindText, path, more] = positionals;
  const kind = IMPORT_KINDS.find((known) => known === kindText);
  if (kind === undefined || path === undefined || more !== undefined) {
    throw new Misuse(
      `Say what to import and from which file: baton import ${IMPORT_KINDS.join("|")} FILE. Try --help.`,
    );
  }
  const format = oneOf("format", values.format, FORMATS);
  const encoding = oneOf("encoding", values.encoding, ENCODINGS);
  const columns = columnsOf(kind, values.map ?? []);
  const dryRun = values["dry-run"] === true;
  keepYoungHeapSmall();
  const target = await openImportTarget(whereOf(values));
  const report = new RejectReport(values.report ?? `${path}.rejects.csv`);
  try {
    const summary = await runImport({
      path,
      kind,
      format,
      encoding,
      columns,
      dryRun,
      report,
      source: values.source ?? null,
      progress: process.stderr,
      send: target.send,
    });
    const lines = describe(kind, path, summary, dryRun);
    lines.push(`Into ${target.name}.`);
    if (report.count > 0) lines.push(`Rejected lines are named in ${report.path}.`);
    process.stdout.write(`${lines.join("\n")}\n`);
    return report.count > 0 ? EXIT.someRejected : EXIT.ok;
  } finally {
    await report.close();
    await target.close();
  }
}
