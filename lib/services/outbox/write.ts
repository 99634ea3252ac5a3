// Puts the rep's clicks into the outbox. A click counts as saved once its row is written, not before.
import type { OutboxEntry, UiCalls } from "../../contracts/ui-background.ts";
import { CONTRACT_VERSION } from "../../contracts/version.ts";
import { AppError } from "../../core/errors.ts";
import { type OutboxPayload, ROW_VERSION } from "../../store/rows.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { deliverSoon } from "./deliver.ts";
import { entryOf } from "./entry.ts";
import { isOwnRow } from "./owner.ts";

async function enqueue(
  rt: Runtime,
  id: string,
  payload: OutboxPayload,
  about: { prospectId: string; prospectName: string | null },
): Promise<OutboxEntry> {
  const me = await settingsOf(rt).me.get();
  if (me === null) {
    throw new AppError("unauthorized", "Nobody is signed in, so nothing was saved. Sign in and try again.");
  }
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
          workspaceId: me.workspace.id,
          memberId: me.member.id,
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
 * other the undo waits behind it: even between two tries the server may have the verdict although no answer
 * came, or may still be working on it, and an undo that overtook it would find nothing to take back.
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
    return withdrawn ? null : undefined;
  });
  if (!withdrawn) {
    await enqueue(rt, id, { kind: "undo", feedbackId }, { prospectId, prospectName });
    return;
  }
  announce(rt, ["outbox.list", "session.get"]);
  announce(rt, ["prospect.get"], prospectId);
}

/**
 * Removes a refused row for good, or a waiting one that the rep no longer wants sent. A waiting verdict that was
 * tried already is taken back instead: the server may have it. `undoId` is that undo's own, a UUIDv7.
 */
export async function discard(rt: Runtime, id: string, undoId: string): Promise<void> {
  const store = await rt.store();
  const tried = await store.outbox.get(id);
  if (tried?.state === "waiting" && tried.tries > 0 && tried.payload.kind === "feedback") {
    return undoFeedback(rt, undoId, { feedbackId: id, prospectId: tried.prospectId });
  }
  let prospectId: string | undefined;
  await store.outbox.update(id, (row) => {
    if (!row || row.state === "sending") return undefined;
    prospectId = row.prospectId;
    return null;
  });
  announce(rt, ["outbox.list", "session.get"]);
  if (prospectId !== undefined) announce(rt, ["prospect.get"], prospectId);
}

/** The member's own rows, in the order of clicks; while nobody is signed in, all that wait on this device. */
export async function listOutbox(rt: Runtime): Promise<OutboxEntry[]> {
  const me = await settingsOf(rt).me.get();
  const rows = await (await rt.store()).outbox.all();
  return rows.filter((row) => me === null || isOwnRow(row, me)).map(entryOf);
}
