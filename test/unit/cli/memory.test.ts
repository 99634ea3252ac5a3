// The importer's memory does not grow with the file.
import { execFile } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import nodeFlags from "../../../scripts/run/node-flags.json" with { type: "json" };

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

async function measure(...args: string[]): Promise<{ rows: number; growth: number }> {
  const child = join(import.meta.dirname, "memory-child.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeFlags.baton, child, ...args], {
    encoding: "utf8",
  });
  return JSON.parse(stdout) as { rows: number; growth: number };
}

const path = join(folder, "large.csv");
let rows = 0;
beforeAll(() => {
  rows = writeFile(path);
});

it("reads 50 MB with at most 100 MB over idle", { timeout: 120_000 }, async () => {
  expect(statSync(path).size).toBeGreaterThan(SIZE);
  const result = await measure(path);
  expect(result.rows).toBe(rows);
  expect(result.growth).toBeLessThanOrEqual(MOST_GROWTH_MB);
});

it("sends them to a server with at most 100 MB over idle", { timeout: 240_000 }, async () => {
  let taken = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const batch = JSON.parse(body) as { rows: unknown[] };
      taken += batch.rows.length;
      const result = { inserted: batch.rows.length, updated: 0, unchanged: 0, rejected: [] };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const result = await measure(path, `http://127.0.0.1:${address.port}`);
  await new Promise((done) => server.close(done));
  expect([result.rows, taken]).toEqual([rows, rows]);
  expect(result.growth).toBeLessThanOrEqual(MOST_GROWTH_MB);
  console.info(`Over HTTP: ${result.growth} MB over idle.`);
});
