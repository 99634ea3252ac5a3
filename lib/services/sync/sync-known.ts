// Keeps the exact set of hashed known addresses, by delta. It is what lets the gate answer "may be asked".
import type { Me } from "../../contracts/workspace.ts";
import { callAndKeep } from "../call-api.ts";
import { KNOWN_COMPLETE_KEY } from "../gate/judge.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";
import { keepUnder, type SignIn } from "../session/sign-in.ts";

const CURSOR = "known.cursor";
/** The key the kept hashes were made with: under another key they mean nothing. */
const MADE_WITH = "known.key";

/** Fetches what changed since the last time; a first or changed key starts from nothing. @throws AppError */
export async function syncKnown(rt: Runtime, me: Me, signIn: SignIn): Promise<void> {
  const { meta, knownHashes } = await rt.store();
  await keepUnder(rt, signIn, async () => {
    if ((await meta.get(MADE_WITH))?.value === me.filterKey) return;
    await Promise.all([knownHashes.clear(), meta.remove([CURSOR, KNOWN_COMPLETE_KEY])]);
    await meta.put({ key: MADE_WITH, value: me.filterKey });
  });
  let changed = false;
  for (;;) {
    const since = (await meta.get(CURSOR))?.value;
    const query = since === undefined ? {} : { since };
    const step = await callAndKeep(
      rt,
      "knownAddresses",
      { query },
      "nothing but a resume point",
      async (delta) => {
        await knownHashes.remove(delta.removed);
        await knownHashes.putMany(delta.hashes.map((hash) => ({ hash })));
        await meta.put({ key: CURSOR, value: delta.cursor });
        return delta;
      },
      signIn,
    );
    changed ||= step.hashes.length + step.removed.length > 0;
    // A server that says "more" at the same place would keep us here for ever.
    if (!step.more || step.cursor === since) break;
  }
  const isFirst = (await meta.get(KNOWN_COMPLETE_KEY)) === undefined;
  await keepUnder(rt, signIn, () => meta.put({ key: KNOWN_COMPLETE_KEY, value: nowIso(rt) }));
  if (changed || isFirst) announce(rt, ["page.get", "prospect.get", "cache.stats"]);
}
