// One call as a query, and as an action. All other hooks are these two with a name.
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from "@tanstack/react-query";
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

/** A call that changes something; the background broadcasts what it changed. */
export function useUiAction<N extends UiCallName>(
  name: N,
  onDone?: (output: UiCalls[N]["output"]) => void,
): UseMutationResult<UiCalls[N]["output"], Error, UiCalls[N]["input"]> {
  const client = useUiClient();
  return useMutation<UiCalls[N]["output"], Error, UiCalls[N]["input"]>({
    mutationFn: (input) => client.call(name, input),
    ...(onDone ? { onSuccess: (output) => onDone(output) } : {}),
  });
}
