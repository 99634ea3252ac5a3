// What is known about the person in view, and what may be asked about them.
import type { UiCalls } from "../contracts/ui-background.ts";
import { queryKey, queryPrefix } from "./query-key.ts";
import { useUiConnection } from "./UiProvider.tsx";
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export type ProspectKey = UiCalls["prospect.get"]["input"];

/** Null asks nothing. */
export function useProspect(key: ProspectKey | null) {
  return useUiQuery("prospect.get", key ?? { email: null, record: null }, { enabled: key !== null });
}

/** Sends one withheld address after all, because the rep clicked. */
export function useLookUpOnce() {
  const { queries } = useUiConnection();
  return useUiAction("prospect.lookUpOnce", (view) => {
    queries.setQueryData(queryKey("prospect.get", { email: view.email, record: null }), view);
    void queries.invalidateQueries({ queryKey: queryPrefix("page.get") });
  });
}

/** Puts an address on the rep's never-list, or takes it off. */
export const useNever = () => useUiAction("prospect.never");
