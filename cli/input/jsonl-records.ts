// Reads JSON Lines as a stream of records.
import type { InputRecord } from "./record.ts";

const MAX_LINE = 10_000_000;
const SHOWN = 500;

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    // A line without end would fill the memory: it is given on in parts and named as broken.
    if (rest.length > MAX_LINE) {
      yield rest;
      rest = "";
    }
  }
  if (rest !== "") yield rest;
}

function toRecord(text: string, line: number): InputRecord {
  const broken = (reason: string): InputRecord => ({
    kind: "broken",
    line,
    reason,
    text: text.slice(0, SHOWN),
  });
  if (text.length > MAX_LINE) return broken("is longer than 10 MB");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return broken("is not a JSON object");
    return { kind: "values", line, values: { ...value } };
  } catch {
    return broken("is not JSON");
  }
}

/** One record per line that is not empty. */
export async function* jsonlRecords(pieces: AsyncIterable<string>): AsyncGenerator<InputRecord> {
  let line = 0;
  for await (const text of linesOf(pieces)) {
    line++;
    if (text.trim() !== "") yield toRecord(text.trim(), line);
  }
}
