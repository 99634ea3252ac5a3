// What the background needs of a local database. Two makes: Dexie, and a memory twin where IndexedDB fails.
import type { CallRow, ContentRow, KnownHashRow, LookupRow, MetaRow, OutboxRow, StoryRow } from "./rows.ts";

/** A keyed table. Every method is one transaction. */
export interface Table<Row> {
  get(key: string): Promise<Row | undefined>;
  getMany(keys: string[]): Promise<(Row | undefined)[]>;
  all(): Promise<Row[]>;
  /** At most `most` rows in the order of their keys, those behind `after`; "" begins. */
  part(after: string, most: number): Promise<Row[]>;
  /** Rows whose indexed field has (or holds) the value. */
  where(index: string, value: string): Promise<Row[]>;
  count(): Promise<number>;
  put(row: Row): Promise<void>;
  putMany(rows: Row[]): Promise<void>;
  /** Reads and writes in one transaction. `change` is pure; null deletes, undefined leaves as is. */
  update(key: string, change: (row: Row | undefined) => Row | null | undefined): Promise<Row | undefined>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

export interface Store {
  /** `memory`: nothing outlives the worker, which the options say. */
  readonly kind: "indexeddb" | "memory";
  readonly stories: Table<StoryRow>;
  readonly lookups: Table<LookupRow>;
  readonly content: Table<ContentRow>;
  readonly knownHashes: Table<KnownHashRow>;
  readonly outbox: Table<OutboxRow>;
  readonly calls: Table<CallRow>;
  readonly meta: Table<MetaRow>;
}

/** Name, key and indexes of each table, for both makes. `*` marks an index over a list. */
export const TABLES = {
  stories: { key: "id", indexes: ["*emails"] },
  lookups: { key: "key", indexes: ["prospectId"] },
  content: { key: "id", indexes: [] },
  knownHashes: { key: "hash", indexes: [] },
  outbox: { key: "id", indexes: ["state", "prospectId"] },
  calls: { key: "id", indexes: [] },
  meta: { key: "key", indexes: [] },
} as const satisfies Record<Exclude<keyof Store, "kind">, { key: string; indexes: readonly string[] }>;
