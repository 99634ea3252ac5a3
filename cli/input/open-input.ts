// Opens a file of records: format and encoding are found out unless they are given.
import { createReadStream, statSync } from "node:fs";
import { extname } from "node:path";
import { Misuse } from "../exit.ts";
import { csvRecords } from "./csv-records.ts";
import { decodeFile, detectEncoding, type Encoding } from "./encoding.ts";
import { jsonlRecords } from "./jsonl-records.ts";
import type { InputRecord } from "./record.ts";

export const FORMATS = ["csv", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

export interface Input {
  format: Format;
  encoding: Encoding;
  bytes: number;
  records: AsyncGenerator<InputRecord>;
}

export interface InputOptions {
  format: Format | null;
  encoding: Encoding | null;
  /** The columns of a CSV, before its first record. */
  onHeader: (columns: string[]) => void;
  onBytes: (count: number) => void;
}

async function formatOf(path: string, encoding: Encoding): Promise<Format> {
  const extension = extname(path).toLowerCase();
  if ([".jsonl", ".ndjson"].includes(extension)) return "jsonl";
  if ([".csv", ".tsv"].includes(extension)) return "csv";
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { end: 1023 })) {
    if (
      decoder
        .decode(chunk as Buffer)
        .trimStart()
        .startsWith("{")
    )
      return "jsonl";
  }
  return "csv";
}

function sizeOf(path: string): number {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Misuse(`${path} is not a file.`);
    return stat.size;
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${path} cannot be read: ${error instanceof Error ? error.message : "unknown reason"}.`);
  }
}

/** @throws Misuse when the file cannot be read. */
export async function openInput(path: string, options: InputOptions): Promise<Input> {
  const bytes = sizeOf(path);
  const encoding = options.encoding ?? (await detectEncoding(path));
  const format = options.format ?? (await formatOf(path, encoding));
  const pieces = decodeFile(path, encoding, options.onBytes);
  const records = format === "csv" ? csvRecords(pieces, options.onHeader) : jsonlRecords(pieces);
  return { format, encoding, bytes, records };
}
