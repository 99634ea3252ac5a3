// Pages of touches behind the story's first one, one at a time, when the rep asks.
import { useCallback, useState } from "react";
import type { TouchPage } from "../contracts/prospect.ts";
import { useUiAction } from "./use-ui-action.ts";

export interface MoreTouches {
  /** All loaded so far, newest first. */
  items: TouchPage["items"];
  available: boolean;
  loading: boolean;
  failure: string | null;
  load(): void;
}

/** `firstCursor` comes with the story. A story that was refreshed begins again from its own cursor. */
export function useMoreTouches(prospectId: string, firstCursor: string | null): MoreTouches {
  const [loaded, setLoaded] = useState<{
    from: string | null;
    items: TouchPage["items"];
    next: string | null;
  }>({
    from: firstCursor,
    items: [],
    next: firstCursor,
  });
  const current = loaded.from === firstCursor ? loaded : { from: firstCursor, items: [], next: firstCursor };
  const more = useUiAction("touchpoint.more", (page) =>
    setLoaded({ from: firstCursor, items: [...current.items, ...page.items], next: page.nextCursor }),
  );
  const { mutate, isPending } = more;
  const cursor = current.next;
  const load = useCallback(() => {
    if (cursor !== null && !isPending) mutate({ prospectId, cursor });
  }, [cursor, isPending, mutate, prospectId]);
  return {
    items: current.items,
    available: cursor !== null,
    loading: isPending,
    failure: more.error?.message ?? null,
    load,
  };
}
