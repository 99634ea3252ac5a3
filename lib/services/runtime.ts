// What every use-case of the background is given: the world, behind parameters, so that tests can fake it.
import type { UiBroadcast, UiCallName } from "../contracts/ui-background.ts";
import type { Alarms } from "../platform/alarms.ts";
import type { KeyValueArea } from "../platform/key-value.ts";
import type { Store } from "../store/store.ts";

export interface Runtime {
  /** The database of this wake. */
  store(): Promise<Store>;
  local: KeyValueArea;
  session: KeyValueArea;
  alarms: Alarms;
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 up to 1, for jitter. */
  random(): number;
  isOnline(): boolean;
  /** Tells every open page which answers are stale. */
  broadcast(message: UiBroadcast): void;
  /** Any call of an extension API: it keeps the worker up for another 30 s. */
  stayAwake(): void;
}

/** Short form of `broadcast`. */
export function announce(rt: Runtime, keys: UiCallName[], prospectId?: string): void {
  rt.broadcast({ type: "changed", keys, ...(prospectId === undefined ? {} : { prospectId }) });
}

/** ISO 8601 instant of now. */
export function nowIso(rt: Runtime): string {
  return new Date(rt.now()).toISOString();
}
