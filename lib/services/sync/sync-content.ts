// Keeps the content library on this device, by delta, so that the popup searches it offline.
import type { ContentItem } from "../../contracts/content.ts";
import { ROW_VERSION } from "../../store/rows.ts";
import { callAndKeep } from "../call-api.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";
import type { SignIn } from "../session/sign-in.ts";

const CURSOR = "content.cursor";
const AS_OF = "content.asOf";

/** Fetches what changed since the last time, all under one sign-in. @throws AppError */
export async function syncContent(rt: Runtime, signIn: SignIn): Promise<void> {
  const { meta, content } = await rt.store();
  const isFirst = (await meta.get(AS_OF)) === undefined;
  let changed = isFirst;
  for (;;) {
    const since = (await meta.get(CURSOR))?.value;
    const step = await callAndKeep(
      rt,
      "content",
      { query: since === undefined ? {} : { since } },
      "nothing but a resume point",
      async (delta) => {
        await content.remove(delta.removed);
        await content.putMany(delta.items.map((item) => ({ id: item.id, v: ROW_VERSION, item })));
        await meta.put({ key: CURSOR, value: delta.cursor });
        if (!delta.more || delta.cursor === since) await meta.put({ key: AS_OF, value: nowIso(rt) });
        return delta;
      },
      signIn,
    );
    changed ||= step.items.length + step.removed.length > 0;
    if (!step.more || step.cursor === since) break;
  }
  if (changed) announce(rt, ["content.list", "cache.stats"]);
}

/** The whole library as cached; `asOf` null before the first sync. */
export async function listContent(rt: Runtime): Promise<{ items: ContentItem[]; asOf: string | null }> {
  const { meta, content } = await rt.store();
  const [rows, asOf] = await Promise.all([content.all(), meta.get(AS_OF)]);
  return { items: rows.map((row) => row.item), asOf: asOf?.value ?? null };
}
