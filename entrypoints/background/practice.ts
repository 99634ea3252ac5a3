// Practice build only: signs in with the token that `npm start` put beside the extension.
import * as z from "zod/mini";
import { storageItem } from "../../lib/platform/key-value.ts";
import type { Runtime } from "../../lib/services/runtime.ts";
import { setOptions } from "../../lib/services/session/options.ts";

const Practice = z.object({ serverUrl: z.string(), token: z.string() });

/** Signs in when the file is new or has changed (a new data folder has a new token); else does nothing. */
export async function signInForPractice(rt: Runtime, fileUrl: string): Promise<void> {
  const response = await rt.fetch(fileUrl).catch(() => null);
  const file = Practice.safeParse(await response?.json().catch(() => null));
  if (!file.success) return;
  const used = storageItem<string | null>(rt.local, "practiceUsed", null);
  const mark = JSON.stringify(file.data);
  if ((await used.get()) === mark) return;
  await setOptions(rt, file.data);
  await used.set(mark);
}
