// The page the sidebar belongs to, and which of its people is shown.
import { queryKey } from "./query-key.ts";
import { useUiConnection } from "./UiProvider.tsx";
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export const usePage = () => useUiQuery("page.get", null);

/** Shows another person of the page; the answer is the page as it stands then. */
export function useChoosePerson() {
  const { queries } = useUiConnection();
  return useUiAction("page.choose", (page) => queries.setQueryData(queryKey("page.get", null), page));
}
