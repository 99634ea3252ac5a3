// The seam to `browser.alarms`: the only clock that survives a stopped worker. Background only.
import { browser } from "wxt/browser";

export interface Alarms {
  /** Fires once at `when` (ms since 1970), or at the browser's minimum of 30 s if that is later. */
  at(name: string, when: number): Promise<void>;
  /** Fires every so many minutes; an alarm of the same name that is already set is left alone. */
  every(name: string, minutes: number): Promise<void>;
  clear(name: string): Promise<void>;
}

export const browserAlarms: Alarms = {
  at: async (name, when) => void (await browser.alarms.create(name, { when })),
  every: async (name, minutes) => {
    if (await browser.alarms.get(name)) return;
    await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
  },
  clear: async (name) => void (await browser.alarms.clear(name)),
};
