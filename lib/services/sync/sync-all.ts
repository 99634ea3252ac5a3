// One round of keeping up with the server: who we are, known addresses, content; then old copies go.
import { AppError } from "../../core/errors.ts";
import { callApi } from "../call-api.ts";
import { deliverOutbox } from "../outbox/deliver.ts";
import { announce, type Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { syncContent } from "./sync-content.ts";
import { syncKnown } from "./sync-known.ts";
import { prunePersonal } from "./wipe.ts";

/** Name of the alarm, and how often it fires. */
export const SYNC_ALARM = "sync";
export const SYNC_MINUTES = 15;

/** Saves work only. */
let running: Promise<void> | null = null;

async function run(rt: Runtime): Promise<void> {
  const me = await callApi(rt, "me", {}, "nothing but the token");
  await settingsOf(rt).me.set(me);
  announce(rt, ["session.get"]);
  await syncKnown(rt, me);
  await syncContent(rt);
  await prunePersonal(rt);
}

/**
 * Runs one round; a second caller joins it. The outbox goes first: what the rep said is worth more than
 * what we want to hear. @throws AppError when the server could not be asked
 */
export function syncAll(rt: Runtime): Promise<void> {
  running ??= deliverOutbox(rt, false)
    .then(() => run(rt))
    .finally(() => {
      running = null;
    });
  return running;
}

/** The same where nobody waits for it: foreseen failures stand in the connection state already. */
export async function syncQuietly(rt: Runtime): Promise<void> {
  try {
    if ((await settingsOf(rt).token.get()) !== null) await syncAll(rt);
  } catch (error) {
    if (!(error instanceof AppError)) console.error("Baton: a sync failed", error);
  }
}
