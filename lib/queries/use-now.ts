// The time, as an external store: one timer for all components, and none while the page is hidden.
import { useSyncExternalStore } from "react";

class Ticker {
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #now = Date.now();
  readonly #everyMs: number;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) {
      this.#start();
      document.addEventListener("visibilitychange", this.#start);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      document.removeEventListener("visibilitychange", this.#start);
    };
  };

  /** Between ticks the value stays the same, as the store's contract demands. */
  read = (): number => {
    if (this.#listeners.size === 0 && Date.now() - this.#now > this.#everyMs) this.#now = Date.now();
    return this.#now;
  };

  #start = (): void => {
    clearInterval(this.#timer);
    if (document.visibilityState === "hidden") return;
    this.#timer = setInterval(this.#tick, this.#everyMs);
    this.#tick();
  };

  #tick = (): void => {
    this.#now = Date.now();
    for (const listener of this.#listeners) listener();
  };
}

const minute = new Ticker(30_000);
const second = new Ticker(1_000);

/** The time, fresh to half a minute; with `"second"` fresh to a second, for countdowns only. */
export function useNow(precision: "minute" | "second" = "minute"): Date {
  const ticker = precision === "second" ? second : minute;
  return new Date(useSyncExternalStore(ticker.subscribe, ticker.read));
}
