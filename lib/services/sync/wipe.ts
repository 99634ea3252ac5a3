// Removes what is kept on this device: old personal data by itself, everything when asked to.
import type { CacheStats } from "../../contracts/ui-background.ts";
import { announce, type Runtime } from "../runtime.ts";

/** Personal data that was not refreshed for this long is removed. */
const PERSONAL_HOLDS_MS = 14 * 24 * 3_600_000;

/** Removes stories and look-ups past their time. */
export async function prunePersonal(rt: Runtime): Promise<void> {
  const { stories, lookups } = await rt.store();
  const limit = rt.now() - PERSONAL_HOLDS_MS;
  const [oldStories, oldLookups] = await Promise.all([stories.all(), lookups.all()]);
  await stories.remove(oldStories.filter((row) => row.cachedAt < limit).map((row) => row.id));
  await lookups.remove(oldLookups.filter((row) => row.askedAt < limit).map((row) => row.key));
}

/** Removes all copies and cursors; with `outbox` also writes that were never delivered. */
export async function wipeCache(rt: Runtime, options: { outbox: boolean; calls: boolean }): Promise<void> {
  const store = await rt.store();
  await Promise.all([
    store.stories.clear(),
    store.lookups.clear(),
    store.content.clear(),
    store.knownHashes.clear(),
    store.meta.clear(),
    ...(options.outbox ? [store.outbox.clear()] : []),
    ...(options.calls ? [store.calls.clear()] : []),
  ]);
  announce(rt, ["prospect.get", "page.get", "content.list", "outbox.list", "cache.stats", "calls.list"]);
  announce(rt, ["session.get"]);
}

async function bytesUsed(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}

/** How much is kept, for the options page. */
export async function cacheStats(rt: Runtime): Promise<CacheStats> {
  const store = await rt.store();
  const [stories, contentItems, knownAddresses, outbox, bytes] = await Promise.all([
    store.stories.all(),
    store.content.count(),
    store.knownHashes.count(),
    store.outbox.all(),
    bytesUsed(),
  ]);
  const oldest = Math.min(...stories.map((row) => row.cachedAt));
  return {
    prospects: stories.length,
    contentItems,
    knownAddresses,
    outboxWaiting: outbox.filter((row) => row.state !== "delivered").length,
    oldestAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    bytes,
  };
}
