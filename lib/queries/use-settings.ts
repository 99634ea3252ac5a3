// Options page: settings, connection test, cache, list of calls.
import { queryKey } from "./query-key.ts";
import { useUiConnection } from "./UiProvider.tsx";
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export function useSetOptions() {
  const { queries } = useUiConnection();
  return useUiAction("options.set", (state) => queries.setQueryData(queryKey("options.get", null), state));
}
export const useTestConnection = () => useUiAction("options.test");
export const useCacheStats = () => useUiQuery("cache.stats", null);

/** The counts are asked again afterwards. */
export function useWipeCache() {
  const { queries } = useUiConnection();
  return useUiAction("cache.wipe", () => void queries.invalidateQueries());
}
export const useCalls = () => useUiQuery("calls.list", null);
