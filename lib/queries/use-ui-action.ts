// One call as an action: the hooks that change something are this one with a name. Kept apart from the query
// library's mutations, which would cost the first load more than these lines and do no more here.
import { useCallback, useRef, useState } from "react";
import type { UiCallName, UiCalls } from "../contracts/ui-background.ts";
import { useUiClient } from "./UiProvider.tsx";

export interface UiAction<I, O> {
  isPending: boolean;
  /** Why the last call failed; null while one runs and after it worked. */
  error: Error | null;
  /** Input of the call that runs or ran last. */
  variables: I | undefined;
  /** Failures end in `error`. */
  mutate(input: I): void;
  /** Rejects on failure. */
  mutateAsync(input: I): Promise<O>;
}

/** `onDone` runs with the answer before the caller's promise resolves; the background broadcasts what changed. */
export function useUiAction<N extends UiCallName>(
  name: N,
  onDone?: (output: UiCalls[N]["output"]) => void,
): UiAction<UiCalls[N]["input"], UiCalls[N]["output"]> {
  type Input = UiCalls[N]["input"];
  const client = useUiClient();
  const [state, setState] = useState<{ running: number; error: Error | null; variables: Input | undefined }>({
    running: 0,
    error: null,
    variables: undefined,
  });
  const done = useRef(onDone);
  done.current = onDone;

  const mutateAsync = useCallback(
    async (input: Input): Promise<UiCalls[N]["output"]> => {
      setState((old) => ({ running: old.running + 1, error: null, variables: input }));
      let failure: Error | null = null;
      try {
        const output = await client.call(name, input);
        done.current?.(output);
        return output;
      } catch (thrown) {
        failure = thrown instanceof Error ? thrown : new Error(String(thrown));
        throw failure;
      } finally {
        setState((old) => ({ ...old, running: old.running - 1, error: failure }));
      }
    },
    [client, name],
  );
  const mutate = useCallback(
    (input: Input) => {
      mutateAsync(input).catch(() => undefined);
    },
    [mutateAsync],
  );
  return {
    isPending: state.running > 0,
    error: state.error,
    variables: state.variables,
    mutate,
    mutateAsync,
  };
}
