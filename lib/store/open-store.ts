// Opens the store once per wake, and falls back to memory where IndexedDB is refused. Background only.
import { openDexieStore } from "./dexie-store.ts";
import { openMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";

/** Returns an opener that gives every caller of this wake the same store. */
export function storeOpener(
  openLasting: () => Promise<Store> = openDexieStore,
  openFleeting: () => Store = openMemoryStore,
): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  return () => {
    opened ??= openLasting().catch(() => openFleeting());
    return opened;
  };
}
