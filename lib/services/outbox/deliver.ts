// Delivers what waits in the outbox, in the order of clicks for each prospect, until the server has answered.
import { AppError } from "../../core/errors.ts";
import type { OutboxRow } from "../../store/rows.ts";
import type { Store } from "../../store/store.ts";
import { announce, type Runtime } from "../runtime.ts";
import { connectionNextTry } from "../session/connection.ts";
import { settingsOf } from "../session/settings.ts";
import { isCurrent, type SignIn, signInOf } from "../session/sign-in.ts";
import { backoffMs, LONGEST_ASKED_MS, verdictOn } from "./backoff.ts";
import { inOrder } from "./order.ts";
import { isOwnRow } from "./owner.ts";
import { sendRow } from "./send-row.ts";

/** Name of the alarm that tries again. */
export const OUTBOX_ALARM = "outbox";
/** Chrome fires no alarm sooner; shorter waits use a timer while the worker happens to live. */
const ALARM_MINIMUM_MS = 30_000;
/** Delivered rows stay visible this long. */
const KEEP_DELIVERED_MS = 48 * 3_600_000;

/** Saves work only: two runs at once would send rows twice, which the server would count once. */
let running: Promise<void> | null = null;
/** The run after this one, for callers that came meanwhile: their rows may have been passed already. */
let following: Promise<void> | null = null;
let followingHurries = false;

/** Rows still to send, oldest first: only those of the member who is signed in. */
async function openRows(rt: Runtime, store: Store): Promise<OutboxRow[]> {
  const me = await settingsOf(rt).me.get();
  const [waiting, sending] = await Promise.all([
    store.outbox.where("state", "waiting"),
    // A row left in `sending` was on its way when the worker was stopped.
    store.outbox.where("state", "sending"),
  ]);
  return inOrder([...waiting, ...sending].filter((row) => isOwnRow(row, me)));
}

function byProspect(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.prospectId) ?? [];
    group.push(row);
    groups.set(row.prospectId, group);
  }
  return [...groups.values()];
}

async function settle(rt: Runtime, store: Store, id: string, patch: Partial<OutboxRow>): Promise<void> {
  const row = await store.outbox.update(id, (before) => (before ? { ...before, ...patch } : undefined));
  announce(rt, ["outbox.list", "session.get"]);
  if (row) announce(rt, ["prospect.get"], row.prospectId);
}

async function claim(store: Store, id: string): Promise<OutboxRow | undefined> {
  let claimed = false;
  const row = await store.outbox.update(id, (before) => {
    claimed = before !== undefined && (before.state === "waiting" || before.state === "sending");
    return before && claimed ? { ...before, state: "sending" } : undefined;
  });
  return claimed ? row : undefined;
}

/** `go on` with the next row of the prospect, `hold` its rows, or `stop` altogether. */
async function deliverOne(
  rt: Runtime,
  store: Store,
  id: string,
  signIn: SignIn,
): Promise<"go on" | "hold" | "stop"> {
  const row = await claim(store, id);
  if (!row) return "go on";
  announce(rt, ["outbox.list"]);
  try {
    await sendRow(rt, row, signIn);
    await settle(rt, store, id, { state: "delivered", deliveredAt: rt.now(), nextTryAt: null });
    return "go on";
  } catch (error) {
    const failure =
      error instanceof AppError
        ? error
        : new AppError("internal", "Sending failed unforeseen.", { cause: error });
    switch (verdictOn(failure)) {
      case "refused": {
        const { code, message, field } = failure;
        await settle(rt, store, id, { state: "refused", refusal: { code, message, field: field ?? null } });
        return "go on";
      }
      case "sign-in":
        await settle(rt, store, id, { state: "waiting", nextTryAt: null });
        return "stop";
      case "retry": {
        const tries = row.tries + 1;
        const nextTryAt = rt.now() + backoffMs(tries, rt.random(), failure.retryAfterSeconds);
        await settle(rt, store, id, { state: "waiting", tries, nextTryAt });
        // Without a server the rows of other prospects would fail the same way.
        return failure.code === "internal" ? "hold" : "stop";
      }
    }
  }
}

async function prune(rt: Runtime, store: Store): Promise<void> {
  const delivered = await store.outbox.where("state", "delivered");
  const old = delivered.filter((row) => rt.now() - (row.deliveredAt ?? 0) > KEEP_DELIVERED_MS);
  if (old.length > 0) await store.outbox.remove(old.map((row) => row.id));
}

async function schedule(rt: Runtime, store: Store): Promise<void> {
  const rows = await openRows(rt, store);
  const signedOut = (await settingsOf(rt).expired.get()) || (await settingsOf(rt).token.get()) === null;
  if (rows.length === 0 || signedOut) return rt.alarms.clear(OUTBOX_ALARM);
  const next = Math.min(...rows.map((row) => row.nextTryAt ?? rt.now() + ALARM_MINIMUM_MS));
  await rt.alarms.at(OUTBOX_ALARM, next);
  await connectionNextTry(rt, next);
  const wait = next - rt.now();
  if (wait < ALARM_MINIMUM_MS) setTimeout(() => void deliverOutbox(rt, false), Math.max(0, wait));
}

/** A time further off than any wait is from a clock that was wrong then or is wrong now. */
function isDue({ nextTryAt }: OutboxRow, now: number): boolean {
  return nextTryAt === null || nextTryAt <= now || nextTryAt > now + LONGEST_ASKED_MS;
}

async function run(rt: Runtime, hurry: boolean): Promise<void> {
  const store = await rt.store();
  const signIn = await signInOf(rt).catch(() => null);
  if (signIn === null) return;
  const now = rt.now();
  const rows = await openRows(rt, store);
  // Whoever signed in meanwhile must not be taken for the one whose rows these are.
  if (!(await isCurrent(rt, signIn))) return;
  if (rows.length === 0) return prune(rt, store);
  // Set before the first try, so that a worker killed in the middle is woken for the rest.
  await rt.alarms.at(OUTBOX_ALARM, now + ALARM_MINIMUM_MS);
  for (const group of byProspect(rows)) {
    const due = hurry || group.every((row) => isDue(row, now));
    if (!due) continue;
    let outcome: "go on" | "hold" | "stop" = "go on";
    for (const row of group) {
      outcome = await deliverOne(rt, store, row.id, signIn);
      if (outcome !== "go on") break;
    }
    if (outcome === "stop") break;
  }
  await schedule(rt, store);
}

/**
 * Tries what is due, or everything when in a `hurry` (a click, a new sign-in, the network is back). Resolves
 * after a run that began with this call or later. Never rejects.
 */
export function deliverOutbox(rt: Runtime, hurry: boolean): Promise<void> {
  if (running) {
    followingHurries ||= hurry;
    following ??= running.then(() => {
      const hurries = followingHurries;
      following = null;
      followingHurries = false;
      return deliverOutbox(rt, hurries);
    });
    return following;
  }
  running = run(rt, hurry)
    .catch((error: unknown) => console.error("Baton: delivering failed", error))
    .finally(() => {
      running = null;
    });
  return running;
}

/** A row was added: sets the alarm that guards it, and starts delivering without waiting for the end. */
export async function deliverSoon(rt: Runtime): Promise<void> {
  await rt.alarms.at(OUTBOX_ALARM, rt.now() + ALARM_MINIMUM_MS);
  void deliverOutbox(rt, false);
}
