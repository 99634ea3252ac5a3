// Where the last try to reach the server stands. Kept for the browser's session, so that a stopped worker
// does not forget how often it tried.
import type { Connection } from "../../contracts/ui-background.ts";
import type { AppError } from "../../core/errors.ts";
import { storageItem } from "../../platform/key-value.ts";
import { announce, nowIso, type Runtime } from "../runtime.ts";

const KEY = "connection";
/** Where the live feed goes on (services/live); belongs to one sign-in, as the connection does. */
export const LIVE_CURSOR_KEY = "liveCursor";

function itemOf(rt: Runtime) {
  return storageItem<Connection | null>(rt.session, KEY, null);
}

/** The connection as the UI shows it; before the first call it counts as online. */
export async function readConnection(rt: Runtime): Promise<Connection> {
  return (await itemOf(rt).get()) ?? { state: "online", at: nowIso(rt) };
}

/** A call was answered. Announces only a change of state, not each call. */
export async function connectionWorked(rt: Runtime): Promise<void> {
  const item = itemOf(rt);
  const before = await item.get();
  await item.set({ state: "online", at: nowIso(rt) });
  if (before && before.state !== "online") announce(rt, ["session.get"]);
}

/** Errors in which the server did answer as it should: the connection itself is fine. */
const ANSWERS: ReadonlySet<string> = new Set(["bad_request", "forbidden", "not_found", "conflict"]);

/** A call failed. `unauthorized` is not a matter of the connection; see settings `expired`. */
export async function connectionFailed(rt: Runtime, error: AppError): Promise<void> {
  if (error.code === "unauthorized" || ANSWERS.has(error.code)) return connectionWorked(rt);
  const item = itemOf(rt);
  const before = await item.get();
  const at = nowIso(rt);
  if (error.code === "network" && !rt.isOnline()) {
    const since = before?.state === "offline" ? before.since : at;
    await item.set({
      state: "offline",
      since,
      nextTryAt: before?.state === "offline" ? before.nextTryAt : null,
    });
  } else {
    await item.set({
      state: "error",
      code: error.code,
      status: error.status ?? null,
      at,
      tries: before?.state === "error" ? before.tries + 1 : 1,
      nextTryAt: before && before.state !== "online" ? before.nextTryAt : null,
      requestId: error.requestId ?? null,
      message: error.message,
    });
  }
  announce(rt, ["session.get"]);
}

/** Says when the next try is due; without effect while online. `at` in milliseconds since 1970. */
export async function connectionNextTry(rt: Runtime, at: number): Promise<void> {
  const item = itemOf(rt);
  const before = await item.get();
  if (!before || before.state === "online") return;
  await item.set({ ...before, nextTryAt: new Date(at).toISOString() });
  announce(rt, ["session.get"]);
}
