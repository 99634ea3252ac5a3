// Keeps the content library on this device, by delta, so that the popup searches it offline.
import type { ContentItem } from "../../contracts/content.ts";
import { ROW_VERSION } from "../../store/rows.ts";
import { callApi } from "../call-api.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";

const CURSOR = "content.cursor";
const AS_OF = "content.asOf";

/** Fetches what changed since the last time. @throws AppError */
export async function syncContent(rt: Runtime): Promise<void> {
  const { meta, content } = await rt.store();
  const isFirst = (await meta.get(AS_OF)) === undefined;
  let changed = isFirst;
  for (;;) {
    const since = (await meta.get(CURSOR))?.value;
    const step = await callApi(
      rt,
      "content",
      { query: since === undefined ? {} : { since } },
      "nothing but a resume point",
    );
    await content.remove(step.removed);
    await content.putMany(step.items.map((item) => ({ id: item.id, v: ROW_VERSION, item })));
    await meta.put({ key: CURSOR, value: step.cursor });
    changed ||= step.items.length + step.removed.length > 0;
    if (!step.more || step.cursor === since) break;
  }
  await meta.put({ key: AS_OF, value: nowIso(rt) });
  if (changed) announce(rt, ["content.list", "cache.stats"]);
}

/** The whole library as cached; `asOf` null before the first sync. */
export async function listContent(rt: Runtime): Promise<{ items: ContentItem[]; asOf: string | null }> {
  const { meta, content } = await rt.store();
  const [rows, asOf] = await Promise.all([content.all(), meta.get(AS_OF)]);
  return { items: rows.map((row) => row.item), asOf: asOf?.value ?? null };
}
