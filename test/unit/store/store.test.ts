// The store: Dexie and its memory twin behave alike, and a refused IndexedDB is no error.
import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { openDexieStore } from "../../../lib/store/dexie-store.ts";
import { openMemoryStore } from "../../../lib/store/memory-store.ts";
import { storeOpener } from "../../../lib/store/open-store.ts";
import type { CallRow, LookupRow } from "../../../lib/store/rows.ts";

const call = (id: string): CallRow => ({ id, v: 1, at: "now", operation: "o", carried: "c", outcome: "ok" });
const lookup = (key: string, prospectId: string | null): LookupRow => ({
  key,
  v: 1,
  card: null,
  prospectId,
  askedAt: 0,
  once: false,
});

let names = 0;

describe.each([
  ["Dexie", () => openDexieStore(`test-${++names}`)],
  ["memory", async () => openMemoryStore()],
])("%s", (_, open) => {
  test("keeps rows by key, in the order of keys", async () => {
    const { calls } = await open();
    await calls.putMany([call("b"), call("a")]);
    expect((await calls.all()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(await calls.getMany(["a", "x"])).toEqual([call("a"), undefined]);
    await calls.remove(["a"]);
    expect(await calls.count()).toBe(1);
  });

  test("finds by index", async () => {
    const { lookups } = await open();
    await lookups.putMany([lookup("email:a", "p1"), lookup("email:b", "p2"), lookup("email:c", null)]);
    expect((await lookups.where("prospectId", "p2")).map(({ key }) => key)).toEqual(["email:b"]);
  });

  test("update writes, deletes on null, leaves alone on undefined", async () => {
    const { calls } = await open();
    expect(await calls.update("a", (row) => (row ? undefined : call("a")))).toEqual(call("a"));
    expect(await calls.update("a", () => undefined)).toEqual(call("a"));
    expect(await calls.update("a", () => null)).toBeUndefined();
    expect(await calls.get("a")).toBeUndefined();
  });

  test("a row handed out is a copy", async () => {
    const { calls } = await open();
    await calls.put(call("a"));
    const got = await calls.get("a");
    if (got) got.carried = "changed";
    expect((await calls.get("a"))?.carried).toBe("c");
  });
});

test("what Dexie wrote is there after the next wake", async () => {
  const name = `test-${++names}`;
  await (await openDexieStore(name)).calls.put(call("a"));
  expect(await (await openDexieStore(name)).calls.count()).toBe(1);
});

test("without IndexedDB the memory twin steps in, the same one for every caller", async () => {
  const open = storeOpener(() => Promise.reject(new Error("denied")));
  const store = await open();
  expect(store.kind).toBe("memory");
  expect(await open()).toBe(store);
});
