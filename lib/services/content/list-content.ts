// Answers for the content library in parts: the newest items from a list of their own, the rest by key. A popup
// shows its first results before the whole library is read.
import type { ContentItem } from "../../contracts/content.ts";
import type { ContentPart } from "../../contracts/ui-background.ts";
import { insertBest } from "../../core/text-index.ts";
import type { Runtime } from "../runtime.ts";

/** Key of the time of the last sync. */
export const AS_OF = "content.asOf";
const NEWEST = "content.newest";
/** Enough to fill a popup, with some to spare for items that went out of date. */
const MOST_NEWEST = 60;
/** Read, sent and indexed in a few milliseconds. */
const MOST_IN_PART = 500;

const dayOf = (item: ContentItem) => item.publishedAt ?? item.updatedAt;

/** Keeps the newest items in a list of their own. Call it whenever the library changed. */
export async function keepNewest(rt: Runtime): Promise<void> {
  const { meta } = await rt.store();
  await meta.put({ key: NEWEST, value: JSON.stringify(await findNewest(rt)) });
}

async function findNewest(rt: Runtime): Promise<ContentItem[]> {
  const { content } = await rt.store();
  const newest: ContentItem[] = [];
  for (const { item } of await content.all()) {
    insertBest(newest, item, MOST_NEWEST, (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  }
  return newest;
}

/** The part behind `after`; null asks for the newest items. `asOf` is null before the first sync. */
export async function listContent(rt: Runtime, after: string | null): Promise<ContentPart> {
  const { meta, content } = await rt.store();
  if (after === null) {
    const [kept, asOf, total] = await Promise.all([meta.get(NEWEST), meta.get(AS_OF), content.count()]);
    const items = kept ? (JSON.parse(kept.value) as ContentItem[]) : await findNewest(rt);
    return { items, asOf: asOf?.value ?? null, total, next: items.length < total ? "" : null };
  }
  const [rows, asOf] = await Promise.all([content.part(after, MOST_IN_PART), meta.get(AS_OF)]);
  const last = rows[rows.length - 1];
  return {
    items: rows.map((row) => row.item),
    asOf: asOf?.value ?? null,
    next: rows.length === MOST_IN_PART && last ? last.id : null,
  };
}
