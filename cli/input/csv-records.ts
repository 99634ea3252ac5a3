// Reads CSV as a stream of records by column name.
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { sniffDelimiter } from "./delimiter.ts";
import type { InputRecord } from "./record.ts";
import { FooterGuard } from "./report-footer.ts";

/** A record larger than this is a quote that was never closed. */
const MAX_RECORD = 1_000_000;
const SNIFF = 64_000;

interface Parsed {
  record: string[];
  raw: string;
  info: { lines: number };
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

const breaksIn = (text: string): number => text.trim().split(/\r\n|\n|\r/u).length - 1;

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

function brokenAt(error: CsvError, lastLine: number): InputRecord {
  const reason =
    error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE"
      ? "a quote opens here that is never closed; nothing after it was read"
      : `cannot be read as CSV (${error.code}); nothing after it was read`;
  return { kind: "broken", line: lastLine + 1, reason, text: "" };
}

/** Records of a CSV text. The header is told first. */
export async function* csvRecords(
  pieces: AsyncIterator<string>,
  onHeader: (columns: string[]) => void,
): AsyncGenerator<InputRecord> {
  const { delimiter, all } = await withHead(pieces);
  const parser = Readable.from(all, { objectMode: false, encoding: "utf8" }).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
    }),
  );
  const guard = new FooterGuard<InputRecord>();
  let header: string[] | null = null;
  let lastLine = 0;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      lastLine = info.lines;
      if (header === null) {
        header = record.map((cell) => cell.trim());
        onHeader(header);
        continue;
      }
      if (record.every((cell) => cell.trim() === "")) continue;
      const row = toRecord(header, record, info.lines - breaksIn(raw), raw);
      if (record.length === 1 && header.length > 1) yield* guard.hold(row, record[0] ?? "");
      else {
        yield* guard.release();
        yield row;
      }
    }
    yield* guard.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* guard.release();
    yield brokenAt(error, lastLine);
  }
}
