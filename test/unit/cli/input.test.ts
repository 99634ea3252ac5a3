// What the importer makes of awkward files, without a server.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { safeCell } from "../../../cli/import/rejects.ts";
import { ColumnMap } from "../../../cli/input/column-map.ts";
import { csvRecords } from "../../../cli/input/csv-records.ts";
import { sniffDelimiter } from "../../../cli/input/delimiter.ts";
import { decodeFile, detectEncoding } from "../../../cli/input/encoding.ts";
import { jsonlRecords } from "../../../cli/input/jsonl-records.ts";
import type { InputRecord } from "../../../cli/input/record.ts";
import { readDay, readInstant } from "../../../server/src/services/import/read-instant.ts";
import { salesforceId } from "../../../server/src/services/import/salesforce-id.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7): Promise<InputRecord[]> {
  const records: InputRecord[] = [];
  for await (const record of csvRecords(inPieces(text, size), () => undefined)) records.push(record);
  return records;
}

describe("CSV", () => {
  it("names the line a record begins on, across breaks in cells and empty lines", async () => {
    const records = await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n3,"p\nq\nr"\n4,w\n');
    expect(records.map(({ line }) => line)).toEqual([2, 5, 6, 9]);
  });

  it("names a row with too many cells", async () => {
    const [, second] = await read("a,b\n1,2\n1,2,3\n");
    expect(second).toMatchObject({ kind: "broken", line: 3, reason: "has 3 cells, the header has 2" });
  });

  it("keeps what stands before a quote that is never closed, and names where it opens", async () => {
    const records = await read('a,b\n1,2\n3,"open\n4,5\n');
    expect(records.map(({ kind, line }) => [kind, line])).toEqual([
      ["values", 2],
      ["broken", 3],
    ]);
  });

  it("takes one-cell lines for a footer only when they end the file and say so", async () => {
    const footer = await read('a,b\n1,2\n\n"New Leads"\n"Copyright (c) 2000-2026 salesforce.com, inc."\n');
    expect(footer).toHaveLength(1);
    expect(await read("a,b\nonly\n1,2\nagain\n")).toHaveLength(3);
  });

  it.each([
    ["a;b;c\n1,2;3", ";"],
    ['"x,y";b\n', ";"],
    ["a\tb\n", "\t"],
    ["email\n", ","],
  ])("finds the delimiter of %j", (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it("never fails on any text, and never loses a plain row", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(Array.isArray(await read(text, size))).toBe(true);
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 1, maxLength: 30 }),
        async (cells) => {
          expect(await read(`a,b\n${cells.map((cell) => `${cell},x`).join("\n")}\n`)).toHaveLength(
            cells.length,
          );
        },
      ),
    );
  });
});

describe("JSON Lines", () => {
  it("counts lines also when pieces cut them", async () => {
    const records: InputRecord[] = [];
    for await (const record of jsonlRecords(inPieces('{"a":1}\n\n{"b":\n[]\n{"c":3}', 3)))
      records.push(record);
    expect(records.map(({ kind, line }) => [kind, line])).toEqual([
      ["values", 1],
      ["broken", 3],
      ["broken", 4],
      ["values", 5],
    ]);
  });
});

describe("encodings", () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-encoding-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = "email,name\nann@x.example,Ortíz\n";
  const late = `${"a".repeat(100_000)}`;
  it.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["windows-1252", Buffer.from(text, "latin1")],
    ["windows-1252", Buffer.from(late + text, "latin1")],
    ["utf-16le", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("finds and decodes %s", async (encoding, bytes) => {
    const path = join(folder, "file.csv");
    writeFileSync(path, bytes);
    expect(await detectEncoding(path)).toBe(encoding);
    let decoded = "";
    for await (const piece of decodeFile(path, await detectEncoding(path), () => undefined)) decoded += piece;
    expect(decoded.endsWith(text)).toBe(true);
    expect(decoded.startsWith("\ufeff")).toBe(false);
  });
});

describe("columns", () => {
  it("puts lists together, lets the user's choice win and names what is not used", () => {
    const map = new ColumnMap(
      "contacts",
      ["Mail", "Person - Email - Home", "Emails", "Shoe size"],
      new Map([["Mail", "email"]]),
      "fair",
    );
    expect(map.apply({ Mail: "a@x.example", Emails: "b@x.example; c@x.example", "Shoe size": "44" })).toEqual(
      {
        email: "a@x.example",
        emails: ["b@x.example", " c@x.example"],
        source: "fair",
      },
    );
    expect(map.unused).toEqual(["Person - Email - Home", "Shoe size"]);
  });
});

describe("dates", () => {
  it.each([
    ["2026-07-30T08:00:00Z", "2026-07-30T08:00:00.000Z"],
    ["2026-08-01T09:03:00+02:00", "2026-08-01T07:03:00.000Z"],
    ["2026-07-30 10:00", "2026-07-30T08:00:00.000Z"],
    ["7/30/2026", "2026-07-29T22:00:00.000Z"],
    ["12/1/2026", "2026-11-30T23:00:00.000Z"],
    ["30/7/2026", "2026-07-29T22:00:00.000Z"],
    ["8/1/2026 9:00 PM", "2026-08-01T19:00:00.000Z"],
    ["30.07.2026 08:15", "2026-07-30T06:15:00.000Z"],
    ["1753862400000", "2025-07-30T08:00:00.000Z"],
  ])("reads %s in Berlin", (text, expected) => {
    expect(readInstant(text, "Europe/Berlin")?.toISOString()).toBe(expected);
  });

  it.each([
    "32/13/2026",
    "2026-02-30",
    "2026-13-01",
    "tomorrow",
    "",
    "25:00",
    "2026-07-30T25:00:00Z",
    "13/13/2026",
  ])("refuses %j", (text) => {
    expect(readInstant(text, "Europe/Berlin")).toBeNull();
    expect(readDay(text, "Europe/Berlin")).toBeNull();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => readInstant(text, "Europe/Berlin") === null || text.length > 0),
    );
  });
});

describe("reject report", () => {
  it.each(["=1+1", "+1", "-1", "@x", "\tx"])("turns %j into text a spreadsheet leaves alone", (text) => {
    expect(safeCell(text)).toBe(`"'${text}"`);
  });
});

describe("Salesforce ids", () => {
  it("adds the suffix, checks a given one, refuses the rest", () => {
    expect(salesforceId("00Qg5000005M14E")).toBe("00Qg5000005M14EEAS");
    expect(salesforceId("00Qg5000005M1U1EAK")).toBe("00Qg5000005M1U1EAK");
    expect(salesforceId("00Qg5000005M1U1EAS")).toBeNull();
    expect(salesforceId("123")).toBeNull();
  });
});
