// One round of keeping up with the server: who we are, known addresses, content; then old copies go.
import type { Me } from "../../contracts/workspace.ts";
import { AppError } from "../../core/errors.ts";
import { callAndKeep } from "../call-api.ts";
import { deliverOutbox } from "../outbox/deliver.ts";
import { announce, type Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { signInOf } from "../session/sign-in.ts";
import { syncContent } from "./sync-content.ts";
import { syncKnown } from "./sync-known.ts";
import { prunePersonal } from "./wipe.ts";

/** Name of the alarm, and how often it fires. */
export const SYNC_ALARM = "sync";
export const SYNC_MINUTES = 15;

/** Saves work only. */
let running: { token: string | null; round: Promise<void> } | null = null;

/** Keeps who we are. The list of calls names addresses: another member does not get to see it. */
async function keepMe(rt: Runtime, me: Me): Promise<void> {
  const { me: item, owner } = settingsOf(rt);
  const now = `${me.workspace.id} ${me.member.id}`;
  const before = await owner.get();
  if (before !== null && before !== now) await (await rt.store()).calls.clear();
  await owner.set(now);
  await item.set(me);
}

async function run(rt: Runtime): Promise<void> {
  const signIn = await signInOf(rt);
  const isFirst = (await settingsOf(rt).me.get()) === null;
  const me = await callAndKeep(
    rt,
    "me",
    {},
    "nothing but the token",
    async (answer) => {
      await keepMe(rt, answer);
      return answer;
    },
    signIn,
  );
  announce(rt, ["session.get", "outbox.list"]);
  // Whose rows may go out is known from here on.
  if (isFirst) void deliverOutbox(rt, true);
  await syncKnown(rt, me, signIn);
  await syncContent(rt, signIn);
  await prunePersonal(rt);
}

/**
 * Runs one round; a second caller joins it, unless the sign-in has changed since. The outbox goes first: what
 * the rep said is worth more than what we want to hear. @throws AppError when the server could not be asked
 */
export async function syncAll(rt: Runtime): Promise<void> {
  const token = await settingsOf(rt).token.get();
  if (running?.token === token) return running.round;
  const before = running?.round.catch(() => undefined) ?? Promise.resolve();
  const round = before
    .then(() => deliverOutbox(rt, false))
    .then(() => run(rt))
    .finally(() => {
      if (running?.round === round) running = null;
    });
  running = { token, round };
  return round;
}

/** The same where nobody waits for it: foreseen failures stand in the connection state already. */
export async function syncQuietly(rt: Runtime): Promise<void> {
  try {
    if ((await settingsOf(rt).token.get()) !== null) await syncAll(rt);
  } catch (error) {
    if (!(error instanceof AppError)) console.error("Baton: a sync failed", error);
  }
}
