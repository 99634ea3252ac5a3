// The store in memory: used where IndexedDB does not work, and as a quick double in tests.
import { type Store, TABLES, type Table } from "./store.ts";

function keyOf(row: object, field: string): string {
  return String((row as Record<string, unknown>)[field]);
}

function memoryTable<Row extends object>(keyField: string): Table<Row> {
  const rows = new Map<string, Row>();
  const put = (row: Row) => void rows.set(keyOf(row, keyField), structuredClone(row));
  const get = (key: string) => structuredClone(rows.get(key));
  const sorted = () => [...rows.keys()].sort().map((key) => rows.get(key) as Row);
  return {
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
    all: async () => structuredClone(sorted()),
    part: async (after, most) =>
      structuredClone(
        sorted()
          .filter((row) => keyOf(row, keyField) > after)
          .slice(0, most),
      ),
    where: async (index, value) =>
      structuredClone(
        sorted().filter((row) => {
          const field = (row as Record<string, unknown>)[index];
          return Array.isArray(field) ? field.includes(value) : field === value;
        }),
      ),
    count: async () => rows.size,
    put: async (row) => put(row),
    putMany: async (many) => many.forEach(put),
    update: async (key, change) => {
      const before = get(key);
      const next = change(before);
      if (next === undefined) return before;
      if (next === null) rows.delete(key);
      else put(next);
      return next ?? undefined;
    },
    remove: async (keys) => {
      for (const key of keys) rows.delete(key);
    },
    clear: async () => rows.clear(),
  };
}

/** Lives as long as the worker does. */
export function openMemoryStore(): Store {
  return {
    kind: "memory",
    stories: memoryTable(TABLES.stories.key),
    lookups: memoryTable(TABLES.lookups.key),
    content: memoryTable(TABLES.content.key),
    knownHashes: memoryTable(TABLES.knownHashes.key),
    outbox: memoryTable(TABLES.outbox.key),
    calls: memoryTable(TABLES.calls.key),
    meta: memoryTable(TABLES.meta.key),
  };
}
