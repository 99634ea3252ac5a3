// The bench's own arithmetic: quantiles, budgets, and what pgbench is given in place of the server's parameters.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { breach } from "../../../scripts/bench.ts";
import { makeLibrary } from "../../bench/support/library.ts";
import { emailOf, sqlEmail } from "../../bench/support/people.ts";
import { writeScript } from "../../bench/support/pgbench.ts";
import { quantile } from "../../bench/support/report.ts";

test("a quantile is a value of the sample, by nearest rank", () => {
  const sample = [9, 1, 5, 3, 7];
  expect(quantile(sample, 0.5)).toBe(5);
  expect(quantile(sample, 0.95)).toBe(9);
  expect(quantile([4], 0.95)).toBe(4);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test("a budget is broken only beyond its limit, on the figure it is about", () => {
  const line = { name: "x", value: 10, unit: "ms", n: 1, ratio: 0.3 };
  expect(breach({ ...line, budget: { on: "value", atMost: 10, enforced: true } })).toBeNull();
  expect(breach({ ...line, budget: { on: "value", atMost: 9, enforced: true } })).toContain("above 9");
  expect(breach({ ...line, budget: { on: "ratio", atLeast: 0.35, enforced: true } })).toContain("below 0.35");
  expect(breach(line)).toBeNull();
});

test("pgbench gets the person as an expression and every other parameter as it was sent", () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-test-"));
  try {
    const statements = [
      {
        sql: "select 1 from t where w = $1 and e in ($2) and d > $3",
        parameters: ["w1", emailOf(7), new Date(0)],
      },
      { sql: "select 2 from t where w = $1 and ids = any($2)", parameters: ["w1", ["a", "b"]] },
    ];
    const script = writeScript(folder, statements, new Map([[emailOf(7), sqlEmail(":n")]]), 100);
    expect(readFileSync(script.file, "utf8").split("\n")).toEqual([
      "\\set n random(0, 99)",
      "select 1 from t where w = :c0 and e in (('p' || :n || '@bench.example')) and d > :c1;",
      "select 2 from t where w = :c2 and ids = any(:c3);",
      "",
    ]);
    expect(script.definitions).toEqual([
      "-Dc0=w1",
      "-Dc1=1970-01-01T00:00:00.000Z",
      "-Dc2=w1",
      '-Dc3={"a","b"}',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the library is the same at every run, and every query finds something in it", () => {
  const { items, queries } = makeLibrary(2_000);
  expect(makeLibrary(2_000)).toEqual({ items, queries });
  const all = items.map((item) => `${item.title} ${item.summary} ${item.topics.join(" ")}`).join(" ");
  for (const query of queries) expect(query.split(" ").some((word) => all.includes(word))).toBe(true);
});
