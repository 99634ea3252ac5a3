// Keeps the exact set of hashed known addresses, by delta. It is what lets the gate answer "may be asked".
import type { Me } from "../../contracts/workspace.ts";
import { callApi } from "../call-api.ts";
import { KNOWN_COMPLETE_KEY } from "../gate/judge.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";

const CURSOR = "known.cursor";
/** The key the kept hashes were made with: under another key they mean nothing. */
const MADE_WITH = "known.key";

/** Fetches what changed since the last time; a first or changed key starts from nothing. @throws AppError */
export async function syncKnown(rt: Runtime, me: Me): Promise<void> {
  const { meta, knownHashes } = await rt.store();
  if ((await meta.get(MADE_WITH))?.value !== me.filterKey) {
    await Promise.all([knownHashes.clear(), meta.remove([CURSOR, KNOWN_COMPLETE_KEY])]);
    await meta.put({ key: MADE_WITH, value: me.filterKey });
  }
  let changed = false;
  for (;;) {
    const since = (await meta.get(CURSOR))?.value;
    const query = since === undefined ? {} : { since };
    const step = await callApi(rt, "knownAddresses", { query }, "nothing but a resume point");
    await knownHashes.remove(step.removed);
    await knownHashes.putMany(step.hashes.map((hash) => ({ hash })));
    await meta.put({ key: CURSOR, value: step.cursor });
    changed ||= step.hashes.length + step.removed.length > 0;
    // A server that says "more" at the same place would keep us here for ever.
    if (!step.more || step.cursor === since) break;
  }
  const isFirst = (await meta.get(KNOWN_COMPLETE_KEY)) === undefined;
  await meta.put({ key: KNOWN_COMPLETE_KEY, value: nowIso(rt) });
  if (changed || isFirst) announce(rt, ["page.get", "prospect.get", "cache.stats"]);
}
