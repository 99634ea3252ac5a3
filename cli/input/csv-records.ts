// Reads CSV as a stream of records by column name.
import { CsvError, parse } from "csv-parse";
import { sniffDelimiter } from "./delimiter.ts";
import type { InputRecord } from "./record.ts";
import { FooterGuard } from "./report-footer.ts";

/** A record larger than this is a quote that was never closed. */
const MAX_RECORD = 1_000_000;
const SNIFF = 64_000;

interface Parsed {
  record: string[];
  /** The record as it stands in the file, with the break that ends it. */
  raw: string;
}

/** Keeps the first pieces until the delimiter can be told, then gives everything on. */
async function withHead(
  pieces: AsyncIterator<string>,
): Promise<{ delimiter: string; all: AsyncGenerator<string> }> {
  let head = "";
  let done = false;
  while (!done && head.length < SNIFF) {
    const next = await pieces.next();
    done = next.done === true;
    if (!next.done) head += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    while (!done) {
      const next = await pieces.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { delimiter: sniffDelimiter(head), all: all() };
}

const breaksIn = (text: string): number => text.split(/\r\n|\n|\r/u).length - 1;

/**
 * Parsed rows, piece by piece. What was parsed before an error is given on first; reading the parser as a
 * stream would throw it away.
 */
async function* parsedRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Parsed, CsvError | null> {
  let rows: Parsed[] = [];
  let failure: Error | null = null;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    bom: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    on_record: (row: unknown) => {
      rows.push(row as Parsed);
      return null;
    },
  });
  parser.on("error", (error) => {
    failure ??= error;
  });
  parser.resume();
  const taken = (): Parsed[] => {
    const all = rows;
    rows = [];
    return all;
  };
  for await (const piece of pieces) {
    await new Promise<void>((done) => void parser.write(piece, () => done()));
    yield* taken();
    if (failure !== null) break;
  }
  if (failure === null) await new Promise<void>((done) => void parser.end(() => done()));
  yield* taken();
  const error = failure as Error | null;
  if (error === null || error instanceof CsvError) return error;
  throw error;
}

function toRecord(
  header: readonly string[],
  cells: readonly string[],
  line: number,
  raw: string,
): InputRecord {
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    return {
      kind: "broken",
      line,
      reason: `has ${cells.length} cells, the header has ${header.length}`,
      text: raw.trim(),
    };
  }
  const values: Record<string, unknown> = {};
  header.forEach((column, index) => {
    if (column !== "") values[column] = cells[index] ?? "";
  });
  return { kind: "values", line, values };
}

function brokenAt(error: CsvError, line: number): InputRecord {
  const reason =
    error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE"
      ? "a quote opens here that is never closed; nothing after it was read"
      : `cannot be read as CSV (${error.code}); nothing after it was read`;
  return { kind: "broken", line, reason, text: "" };
}

/** Records of a CSV text. The header is told first. */
export async function* csvRecords(
  pieces: AsyncIterator<string>,
  onHeader: (columns: string[]) => void,
): AsyncGenerator<InputRecord> {
  const { delimiter, all } = await withHead(pieces);
  const guard = new FooterGuard<InputRecord>();
  const rows = parsedRows(all, delimiter);
  let header: string[] | null = null;
  let line = 1;
  let next = await rows.next();
  for (; next.done !== true; next = await rows.next()) {
    const { record, raw } = next.value;
    const begins = line;
    line += breaksIn(raw);
    if (record.every((cell) => cell.trim() === "")) continue;
    if (header === null) {
      header = record.map((cell) => cell.trim());
      onHeader(header);
      continue;
    }
    const row = toRecord(header, record, begins, raw);
    if (record.length === 1 && header.length > 1) yield* guard.hold(row, record[0] ?? "");
    else {
      yield* guard.release();
      yield row;
    }
  }
  yield* next.value === null ? guard.end() : guard.release();
  if (next.value !== null) yield brokenAt(next.value, line);
}
