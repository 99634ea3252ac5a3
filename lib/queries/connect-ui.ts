// Ties the query cache to the background: one client, one cache, one subscription. Made once per page,
// before anything renders, so that no broadcast is missed between the first answer and the first effect.
import { notifyManager, QueryClient } from "@tanstack/react-query";
import type { KnownAnswer, ProspectView, UiBroadcast, UiClient } from "../contracts/ui-background.ts";
import { queryKey, queryPrefix } from "./query-key.ts";

/** What every hook of lib/queries works with. */
export interface UiConnection {
  client: UiClient;
  queries: QueryClient;
  /** Puts answers into the cache that came without being asked for, all in one picture. */
  learn(answers: readonly KnownAnswer[]): void;
  /** Stops listening and drops the cache. */
  close(): void;
}

/** Answers are never stale by age: the background refreshes behind them and says what changed. */
export function connectUi(client: UiClient): UiConnection {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        // The background retries towards the server; asking it again at once would not help.
        retry: false,
        // Asking the background needs no network.
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
  const unsubscribe = client.subscribe((broadcast) => invalidate(queries, broadcast));
  return {
    client,
    queries,
    learn: (answers) => learn(queries, answers),
    close() {
      unsubscribe();
      queries.clear();
    },
  };
}

function learn(queries: QueryClient, answers: readonly KnownAnswer[]): void {
  notifyManager.batch(() => {
    for (const { name, input, output } of answers) {
      const key = queryKey(name, input);
      queries.setQueryData(key, output);
      // What is on its way may be older than what was brought: it is asked for anew.
      void queries.invalidateQueries({ queryKey: key, fetchStatus: "fetching" });
    }
  });
}

function invalidate(queries: QueryClient, broadcast: UiBroadcast): void {
  learn(queries, broadcast.answers ?? []);
  for (const name of broadcast.keys) {
    const id = broadcast.prospectId;
    void queries.invalidateQueries({
      queryKey: queryPrefix(name),
      ...(name === "prospect.get" && id !== undefined
        ? { predicate: (query) => concerns(query.state.data as ProspectView | undefined, id) }
        : {}),
    });
  }
}

/** An answer without a story may be about anybody, so it is asked again. */
function concerns(view: ProspectView | undefined, prospectId: string): boolean {
  return view?.state === "known" ? view.story.card.id === prospectId : true;
}
