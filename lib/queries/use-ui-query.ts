// One call as a query, read as an external store. The other reading hooks are this one with a name. It stands on
// the query library's core: its React hooks carry suspense and persistence that nothing here uses.
import { QueryObserver, type QueryObserverResult } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { UiCallName, UiCalls } from "../contracts/ui-background.ts";
import { queryKey } from "./query-key.ts";
import { useUiConnection } from "./UiProvider.tsx";

export type UiAnswer<N extends UiCallName> = QueryObserverResult<UiCalls[N]["output"], Error>;

/** The answer of a call, kept until the background says that it changed. */
export function useUiQuery<N extends UiCallName>(
  name: N,
  input: UiCalls[N]["input"],
  { enabled = true }: { enabled?: boolean } = {},
): UiAnswer<N> {
  type Output = UiCalls[N]["output"];
  const { client, queries } = useUiConnection();
  const options = queries.defaultQueryOptions<Output, Error, Output, Output>({
    queryKey: queryKey(name, input),
    queryFn: () => client.call(name, input),
    enabled,
  });
  // What is in the cache already is there in the very first render.
  options._optimisticResults = "optimistic";
  const [observer] = useState(() => new QueryObserver<Output, Error, Output, Output>(queries, options));
  const result = observer.getOptimisticResult(options);
  useSyncExternalStore(
    useCallback((listener) => observer.subscribe(listener), [observer]),
    () => observer.getCurrentResult(),
  );
  useEffect(() => observer.setOptions(options));
  return result;
}
