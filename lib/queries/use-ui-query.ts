// One call as a query. The other reading hooks are this one with a name.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { UiCallName, UiCalls } from "../contracts/ui-background.ts";
import { queryKey } from "./query-key.ts";
import { useUiClient } from "./UiProvider.tsx";

/** The answer of a call, kept until the background says that it changed. */
export function useUiQuery<N extends UiCallName>(
  name: N,
  input: UiCalls[N]["input"],
  options: { enabled?: boolean } = {},
): UseQueryResult<UiCalls[N]["output"], Error> {
  const client = useUiClient();
  return useQuery<UiCalls[N]["output"], Error>({
    queryKey: queryKey(name, input),
    queryFn: () => client.call(name, input),
    enabled: options.enabled ?? true,
  });
}
