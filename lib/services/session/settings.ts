// The few values that the user sets, and who the token belongs to. Kept in storage.local.

import type { ThemeChoice } from "../../contracts/ui-background.ts";
import type { Me } from "../../contracts/workspace.ts";
import { type StorageItem, storageItem } from "../../platform/key-value.ts";
import type { Runtime } from "../runtime.ts";

export interface Settings {
  serverUrl: StorageItem<string | null>;
  /** Never leaves the background but in the Authorization header. */
  token: StorageItem<string | null>;
  /** The server refused the token; cleared by the next call that it accepts. */
  expired: StorageItem<boolean>;
  me: StorageItem<Me | null>;
  /** Workspace and member of the last sign-in, by id; outlives signing out. */
  owner: StorageItem<string | null>;
  theme: StorageItem<ThemeChoice>;
  singleKeys: StorageItem<boolean>;
  /** The rep's own never-list, in the patterns of gate/decide. */
  neverList: StorageItem<string[]>;
}

/** The settings of this browser profile. */
export function settingsOf(rt: Pick<Runtime, "local">): Settings {
  return {
    serverUrl: storageItem<string | null>(rt.local, "serverUrl", null),
    token: storageItem<string | null>(rt.local, "token", null),
    expired: storageItem(rt.local, "expired", false),
    me: storageItem<Me | null>(rt.local, "me", null),
    owner: storageItem<string | null>(rt.local, "owner", null),
    theme: storageItem<ThemeChoice>(rt.local, "theme", "system"),
    singleKeys: storageItem(rt.local, "singleKeys", true),
    neverList: storageItem<string[]>(rt.local, "neverList", []),
  };
}
