// The import itself: records in, batches out, one at a time, so that memory does not grow with the file.
import type { ImportBatch, ImportKind, ImportResult } from "../../lib/contracts/api.ts";
import { ColumnMap } from "../input/column-map.ts";
import type { Encoding } from "../input/encoding.ts";
import { type Format, openInput } from "../input/open-input.ts";
import type { InputRecord } from "../input/record.ts";
import { Progress, type ProgressOutput } from "./progress.ts";
import type { RejectReport } from "./rejects.ts";

const MAX_ROWS = 1_000;
/** About what a server takes in one request, with room for how JSON writes it. */
const MAX_CHARACTERS = 2_000_000;

export interface ImportRun {
  path: string;
  kind: ImportKind;
  format: Format | null;
  encoding: Encoding | null;
  source: string | null;
  columns: ReadonlyMap<string, string>;
  dryRun: boolean;
  report: RejectReport;
  progress: ProgressOutput;
  /** Where a batch goes: a server or a folder. */
  send: (kind: ImportKind, batch: ImportBatch) => Promise<ImportResult>;
}

export interface ImportSummary {
  rows: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** The vendor whose columns were recognised. */
  vendor: string | null;
  unusedColumns: string[];
}

/** Gathers rows until they make a batch. */
class Batcher {
  private rows: ImportBatch["rows"] = [];
  private texts = new Map<number, string>();
  private characters = 0;

  add(line: number, value: Record<string, unknown>, text: string): boolean {
    this.rows.push({ row: line, value });
    this.texts.set(line, text);
    this.characters += text.length;
    return this.rows.length >= MAX_ROWS || this.characters >= MAX_CHARACTERS;
  }

  take(): { rows: ImportBatch["rows"]; texts: Map<number, string> } {
    const taken = { rows: this.rows, texts: this.texts };
    this.rows = [];
    this.texts = new Map();
    this.characters = 0;
    return taken;
  }
}

/** Runs to the end of the file. @throws Misuse when it cannot be read; AppError when the server cannot be reached. */
export async function runImport(run: ImportRun): Promise<ImportSummary> {
  const summary: ImportSummary = {
    rows: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    vendor: null,
    unusedColumns: [],
  };
  let map: ColumnMap | null = null;
  let progress: Progress | null = null;
  const batcher = new Batcher();
  const input = await openInput(run.path, {
    format: run.format,
    encoding: run.encoding,
    onHeader: (columns) => {
      map = new ColumnMap(run.kind, columns, run.columns, run.source);
    },
    onBytes: (count) => progress?.addBytes(count),
  });
  progress = new Progress(input.bytes, run.progress);

  const reject = async (line: number, field: string | null, reason: string, text: string): Promise<void> => {
    summary.rejected++;
    await run.report.add({ line, field, reason, text });
  };
  const flush = async (): Promise<void> => {
    const { rows, texts } = batcher.take();
    if (rows.length === 0) return;
    const result = await run.send(run.kind, { rows, ...(run.dryRun ? { dryRun: true } : {}) });
    summary.inserted += result.inserted;
    summary.updated += result.updated;
    summary.unchanged += result.unchanged;
    for (const { row, field, reason } of result.rejected)
      await reject(row, field ?? null, reason, texts.get(row) ?? "");
  };
  const take = async (record: InputRecord): Promise<void> => {
    summary.rows++;
    if (record.kind === "broken") return reject(record.line, null, record.reason, record.text);
    map ??= new ColumnMap(run.kind, Object.keys(record.values), run.columns, run.source);
    if (batcher.add(record.line, map.apply(record.values), JSON.stringify(Object.values(record.values))))
      await flush();
  };

  for await (const record of input.records) {
    await take(record);
    progress.show(summary.rows);
  }
  await flush();
  progress.end();
  const used = map as ColumnMap | null;
  return { ...summary, vendor: used?.vendor?.system ?? null, unusedColumns: used?.unused ?? [] };
}
