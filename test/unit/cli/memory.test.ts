// The importer's memory does not grow with the file.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "baton-memory-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SIZE = 50_000_000;
const MOST_GROWTH_MB = 100;

function writeFile(path: string): number {
  const file = openSync(path, "w");
  writeSync(file, "id,email,first name,last name,company,job title\n");
  let rows = 0;
  for (let bytes = 0; bytes < SIZE; ) {
    let block = "";
    for (let n = 0; n < 5_000; n++) {
      rows++;
      block += `${rows},person${rows}@company${rows % 900}.example,First${rows},Last${rows},"Company ${rows % 900}, Ltd",Plant Manager\n`;
    }
    bytes += writeSync(file, block);
  }
  closeSync(file);
  return rows;
}

it("reads 50 MB with at most 100 MB over idle", { timeout: 120_000 }, () => {
  const path = join(folder, "large.csv");
  const rows = writeFile(path);
  expect(statSync(path).size).toBeGreaterThan(SIZE);
  const child = join(import.meta.dirname, "memory-child.ts");
  const output = execFileSync(process.execPath, [child, path], { encoding: "utf8" });
  const result = JSON.parse(output) as { rows: number; growth: number };
  expect(result.rows).toBe(rows);
  expect(result.growth).toBeLessThanOrEqual(MOST_GROWTH_MB);
});
