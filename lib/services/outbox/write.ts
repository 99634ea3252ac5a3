// Puts the rep's clicks into the outbox. A click counts as saved once its row is written, not before.
import type { OutboxEntry, UiCalls } from "../../contracts/ui-background.ts";
import { CONTRACT_VERSION } from "../../contracts/version.ts";
import { AppError } from "../../core/errors.ts";
import { type OutboxPayload, ROW_VERSION } from "../../store/rows.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { deliverSoon } from "./deliver.ts";
import { entryOf } from "./entry.ts";

async function enqueue(
  rt: Runtime,
  id: string,
  payload: OutboxPayload,
  about: { prospectId: string; prospectName: string | null },
): Promise<OutboxEntry> {
  const me = await settingsOf(rt).me.get();
  const store = await rt.store();
  const row = await store.outbox.update(id, (before) =>
    // The same call sent again after a lost port: the row stands already.
    before
      ? undefined
      : {
          id,
          v: ROW_VERSION,
          contract: CONTRACT_VERSION,
          payload,
          state: "waiting",
          workspaceId: me?.workspace.id ?? null,
          ...about,
          savedAt: rt.now(),
          deliveredAt: null,
          tries: 0,
          nextTryAt: null,
          refusal: null,
        },
  );
  if (!row) throw new AppError("storage", "The browser did not keep the row. Nothing was saved.");
  announce(rt, ["outbox.list", "session.get"]);
  announce(rt, ["prospect.get"], about.prospectId);
  await deliverSoon(rt);
  return entryOf(row);
}

/** Saves a verdict. `id` is a UUIDv7 and becomes the verdict's own id. */
export function giveFeedback(
  rt: Runtime,
  id: string,
  input: UiCalls["feedback.give"]["input"],
): Promise<OutboxEntry> {
  const { prospectId, prospectName, detail, note, host, seen } = input;
  const body = {
    id,
    prospectId,
    detail,
    host,
    seen,
    givenAt: nowIso(rt),
    ...(note === null || note === "" ? {} : { note }),
  };
  return enqueue(rt, id, { kind: "feedback", body }, { prospectId, prospectName });
}

/** Saves a decision on a handoff. */
export function moveHandoff(
  rt: Runtime,
  id: string,
  input: UiCalls["handoff.move"]["input"],
): Promise<OutboxEntry> {
  const { handoffId, prospectId, prospectName, move, until, criterion } = input;
  const body = {
    id,
    move,
    movedAt: nowIso(rt),
    ...(until === null ? {} : { until }),
    ...(criterion === null ? {} : { criterion }),
  };
  return enqueue(rt, id, { kind: "handoff", handoffId, body }, { prospectId, prospectName });
}

/**
 * Takes a verdict back. One that was never tried (or was refused) is withdrawn and nothing is sent. For any
 * other an undo follows: even between two tries the server may have it although no answer came.
 * `id` is the undo's own, a UUIDv7.
 */
export async function undoFeedback(
  rt: Runtime,
  id: string,
  input: UiCalls["feedback.undo"]["input"],
): Promise<void> {
  const { feedbackId, prospectId } = input;
  const store = await rt.store();
  let withdrawn = false;
  let prospectName: string | null = null;
  await store.outbox.update(feedbackId, (row) => {
    if (!row) return undefined;
    prospectName = row.prospectName;
    withdrawn = row.state === "refused" || (row.state === "waiting" && row.tries === 0);
    // A verdict under way stays and the undo waits behind it; one between two tries is replaced by its undo.
    return withdrawn || row.state === "waiting" ? null : undefined;
  });
  if (!withdrawn) {
    await enqueue(rt, id, { kind: "undo", feedbackId }, { prospectId, prospectName });
    return;
  }
  announce(rt, ["outbox.list", "session.get"]);
  announce(rt, ["prospect.get"], prospectId);
}

/** Removes a refused row for good, or a waiting one that the rep no longer wants sent. */
export async function discard(rt: Runtime, id: string): Promise<void> {
  const store = await rt.store();
  let prospectId: string | undefined;
  await store.outbox.update(id, (row) => {
    if (!row || row.state === "sending") return undefined;
    prospectId = row.prospectId;
    return null;
  });
  announce(rt, ["outbox.list", "session.get"]);
  if (prospectId !== undefined) announce(rt, ["prospect.get"], prospectId);
}

/** All rows that the UI may show, in the order of clicks. */
export async function listOutbox(rt: Runtime): Promise<OutboxEntry[]> {
  return (await (await rt.store()).outbox.all()).map(entryOf);
}
