// Verdicts and handoff moves: giving them, watching them leave, taking them back.
import type { OutboxEntry } from "../contracts/ui-background.ts";
import { queryKey } from "./query-key.ts";
import { useUiConnection } from "./UiProvider.tsx";
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export const useOutbox = () => useUiQuery("outbox.list", null);

/** The new row is on screen at once; the background's broadcast brings its later states. */
function useRemember(): (entry: OutboxEntry) => void {
  const { queries } = useUiConnection();
  return (entry) => {
    queries.setQueryData<OutboxEntry[]>(queryKey("outbox.list", null), (rows = []) =>
      rows.some((row) => row.id === entry.id) ? rows : [...rows, entry],
    );
  };
}

export const useGiveFeedback = () => useUiAction("feedback.give", useRemember());
export const useUndoFeedback = () => useUiAction("feedback.undo");
export const useMoveHandoff = () => useUiAction("handoff.move", useRemember());
export const useDiscard = () => useUiAction("outbox.discard");
export const useSendNow = () => useUiAction("outbox.sendNow");
