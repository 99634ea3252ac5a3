// The store on IndexedDB. Background only; opened once per wake of the worker, never held over a sleep.
import { Dexie, type Table as DexieTable } from "dexie";
import { type Store, TABLES, type Table } from "./store.ts";

/** Database name; `wipe` of the browser's site data is the user's way to remove it altogether. */
const NAME = "baton";

function wrap<Row>(table: DexieTable<Row, string>): Table<Row> {
  return {
    get: async (key) => table.get(key),
    getMany: async (keys) => table.bulkGet(keys),
    all: async () => table.toArray(),
    part: async (after, most) => table.where(":id").above(after).limit(most).toArray(),
    where: async (index, value) => table.where(index).equals(value).toArray(),
    count: async () => table.count(),
    put: async (row) => void (await table.put(row)),
    putMany: async (rows) => void (await table.bulkPut(rows)),
    update: async (key, change) =>
      table.db.transaction("rw", table, async () => {
        const before = await table.get(key);
        const next = change(before);
        if (next === undefined) return before;
        if (next === null) await table.delete(key);
        else await table.put(next);
        return next ?? undefined;
      }),
    remove: async (keys) => void (await table.bulkDelete(keys)),
    clear: async () => void (await table.clear()),
  };
}

/** Opens the database. @throws when IndexedDB is refused (Firefox without history, for instance). */
export async function openDexieStore(name: string = NAME): Promise<Store> {
  const db = new Dexie(name);
  // Versions only go up; each new one brings a migration and a test with rows of the one before.
  db.version(1).stores(
    Object.fromEntries(
      Object.entries(TABLES).map(([table, { key, indexes }]) => [table, [key, ...indexes].join(",")]),
    ),
  );
  await db.open();
  // Another context with a newer version must not be blocked by this one.
  db.on("versionchange", () => db.close());
  return {
    kind: "indexeddb",
    stories: wrap(db.table("stories")),
    lookups: wrap(db.table("lookups")),
    content: wrap(db.table("content")),
    knownHashes: wrap(db.table("knownHashes")),
    outbox: wrap(db.table("outbox")),
    calls: wrap(db.table("calls")),
    meta: wrap(db.table("meta")),
  };
}
