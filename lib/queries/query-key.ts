// Keys of the query cache: `[entity, verb, input]`, made from the name of the call.
import type { UiCallName, UiCalls } from "../contracts/ui-background.ts";

/** `["prospect", "get", {...}]` for `prospect.get`; the first two parts alone match every input. */
export function queryKey<N extends UiCallName>(name: N, input: UiCalls[N]["input"]): readonly unknown[] {
  return [...queryPrefix(name), input];
}

/** `["prospect", "get"]`. */
export function queryPrefix(name: UiCallName): readonly [string, string] {
  const dot = name.indexOf(".");
  return [name.slice(0, dot), name.slice(dot + 1)];
}
