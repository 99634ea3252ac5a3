// What is known about the person in view, and what may be asked about them.
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { UiCalls } from "../contracts/ui-background.ts";
import { queryKey, queryPrefix } from "./query-key.ts";
import { useUiClient } from "./UiProvider.tsx";
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export type ProspectKey = UiCalls["prospect.get"]["input"];

/** Null asks nothing. */
export function useProspect(key: ProspectKey | null) {
  return useUiQuery("prospect.get", key ?? { email: null, record: null }, { enabled: key !== null });
}

/** Sends one withheld address after all, because the rep clicked. */
export function useLookUpOnce() {
  const queries = useQueryClient();
  return useUiAction("prospect.lookUpOnce", (view) => {
    queries.setQueryData(queryKey("prospect.get", { email: view.email, record: null }), view);
    void queries.invalidateQueries({ queryKey: queryPrefix("page.get") });
  });
}

/** Puts an address on the rep's never-list, or takes it off. */
export const useNever = () => useUiAction("prospect.never");

/** Pages of touches behind the story's first one; asks only once `opened`. */
export function useMoreTouches(prospectId: string, firstCursor: string | null, opened: boolean) {
  const client = useUiClient();
  return useInfiniteQuery({
    queryKey: queryKey("touchpoint.more", { prospectId, cursor: firstCursor ?? "" }),
    queryFn: ({ pageParam }) => client.call("touchpoint.more", { prospectId, cursor: pageParam }),
    initialPageParam: firstCursor ?? "",
    getNextPageParam: (page) => page.nextCursor,
    enabled: opened && firstCursor !== null,
  });
}
