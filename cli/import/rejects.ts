// The report of rejected lines: CSV that no spreadsheet will execute, or JSON Lines.

import { once } from "node:events";
import { createWriteStream, rmSync, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export interface Reject {
  line: number;
  field: string | null;
  reason: string;
  /** The record as it stands in the file, shortened. */
  text: string;
}

const SHOWN = 1000;
/** What a spreadsheet takes for a formula. */
const RISKY = /^[=+\-@\t\r]/u;

/** One CSV cell. A quote mark before what looks like a formula keeps it text. */
export function safeCell(text: string): string {
  const cell = RISKY.test(text) ? `'${text}` : text;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Written as it grows; the file is made with the first reject, readable by its owner only. */
export class RejectReport {
  readonly path: string;
  count = 0;
  private stream: WriteStream | null = null;
  private readonly asJson: boolean;

  /** A report of an earlier run under the same name is removed. */
  constructor(path: string) {
    this.path = path;
    this.asJson = path.endsWith(".jsonl");
    rmSync(path, { force: true });
  }

  async add({ line, field, reason, text }: Reject): Promise<void> {
    this.count++;
    const shown = text.slice(0, SHOWN);
    if (this.stream === null) {
      this.stream = createWriteStream(this.path, { mode: 0o600 });
      if (!this.asJson) this.stream.write("line,field,reason,record\r\n");
    }
    const row = this.asJson
      ? `${JSON.stringify({ line, field, reason, record: shown })}\n`
      : `${line},${safeCell(field ?? "")},${safeCell(reason)},${safeCell(shown)}\r\n`;
    if (!this.stream.write(row)) await once(this.stream, "drain");
  }

  async close(): Promise<void> {
    if (this.stream === null) return;
    this.stream.end();
    await finished(this.stream);
  }
}
