// Gathers the facts for the gate and decides for many addresses at once. Sends nothing.
import { normalizeEmail } from "../../core/email-address.ts";
import type { Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { decide, type GateDecision } from "./decide.ts";
import { hashAddresses } from "./hash-address.ts";

/** Set once the whole set of known addresses has come for the first time. */
export const KNOWN_COMPLETE_KEY = "known.complete";

async function knownAmong(
  rt: Runtime,
  emails: readonly string[],
  filterKey: string,
): Promise<boolean[] | null> {
  const store = await rt.store();
  if (!(await store.meta.get(KNOWN_COMPLETE_KEY))) return null;
  const hashes = await hashAddresses(filterKey, emails);
  const rows = await store.knownHashes.getMany(hashes);
  return rows.map((row) => row !== undefined);
}

/**
 * One decision per address, in the order given. `account` is the mailbox's own address, if the page said it.
 * Nobody signed in means nothing is known, hence nothing is sent.
 */
export async function judge(
  rt: Runtime,
  emails: readonly string[],
  account: string | null,
): Promise<GateDecision[]> {
  const settings = settingsOf(rt);
  const [me, repsList] = await Promise.all([settings.me.get(), settings.neverList.get()]);
  const own = [account === null ? null : normalizeEmail(account), me?.member.email.toLowerCase() ?? null];
  const known = me ? await knownAmong(rt, emails, me.filterKey) : null;
  return emails.map((email, index) =>
    decide(email, {
      ownAddresses: own.filter((address) => address !== null),
      ownDomains: me?.ownDomains ?? [],
      neverList: [...(me?.neverList ?? []), ...repsList],
      known: known === null ? null : (known[index] ?? false),
    }),
  );
}
