// Ids of version 7: their shape, their order, their time.
import { expect, test } from "vitest";
import { uuidV7 } from "../../../lib/core/uuid-v7.ts";

test("has the shape of version 7, names its time, and sorts in the order of making", () => {
  const from = Date.now();
  const ids = Array.from({ length: 10_000 }, uuidV7);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const first = Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16);
  expect(Math.abs(first - from)).toBeLessThan(1_000);
});
