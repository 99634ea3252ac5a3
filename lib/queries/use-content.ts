// Sending one item of the content library.
import { useUiAction } from "./use-ui-action.ts";

export const useInsertContent = () => useUiAction("content.insert");
