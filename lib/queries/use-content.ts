// The cached content library, and sending one of its items.
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export const useContent = (enabled = true) => useUiQuery("content.list", null, { enabled });
export const useInsertContent = () => useUiAction("content.insert");
