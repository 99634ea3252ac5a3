// The seam to `browser.storage`: two areas of named values. Background only.
import { browser } from "wxt/browser";

/** A storage area. Values are structured-cloneable; a missing key gives undefined. */
export interface KeyValueArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** `local` lasts until sign-out; `session` lives in memory until the browser closes and survives the worker. */
export function browserArea(name: "local" | "session"): KeyValueArea {
  const area = browser.storage[name];
  return {
    get: async (key) => (await area.get(key))[key],
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
  };
}

/** One named value with the type it is written with. Only Baton writes these areas. */
export interface StorageItem<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
}

/** `fallback` stands for a value that was never set. */
export function storageItem<T>(area: KeyValueArea, key: string, fallback: T): StorageItem<T> {
  return {
    get: async () => ((await area.get(key)) as T | undefined) ?? fallback,
    set: (value) => area.set(key, value),
    remove: () => area.remove(key),
  };
}
