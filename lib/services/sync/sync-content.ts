// Keeps the content library on this device, by delta, so that the popup searches it offline.
import { ROW_VERSION } from "../../store/rows.ts";
import { callAndKeep } from "../call-api.ts";
import { AS_OF, keepNewest } from "../content/list-content.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";
import type { SignIn } from "../session/sign-in.ts";

const CURSOR = "content.cursor";

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
        changed ||= delta.items.length + delta.removed.length > 0;
        const isLast = !delta.more || delta.cursor === since;
        // Before the cursor: a worker killed in between comes by here again.
        if (isLast && changed) await keepNewest(rt);
        await meta.put({ key: CURSOR, value: delta.cursor });
        if (isLast) await meta.put({ key: AS_OF, value: nowIso(rt) });
        return delta;
      },
      signIn,
    );
    if (!step.more || step.cursor === since) break;
  }
  if (changed) announce(rt, ["content.list", "cache.stats"]);
}
