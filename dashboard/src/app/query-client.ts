// One place for how reads are retried, refreshed and what a lost session does to them.
import { QueryCache, QueryClient } from "@tanstack/react-query";
import type { Me } from "../../../lib/contracts/workspace.ts";
import { AppError, isRetryable } from "../../../lib/core/errors.ts";

/** Key of the query that says who is signed in. */
export const ME_KEY = ["me"] as const;

export interface QueryClientOptions {
  /** Tries after the first one, for errors that may pass. */
  retries?: number;
}

/** Was this call refused because nobody is signed in (any more)? */
export function isSignedOut(error: unknown): boolean {
  return error instanceof AppError && error.code === "unauthorized";
}

/**
 * A query client for the dashboard. Any 401 asks again who is signed in, so that the whole page turns to
 * the sign-in state at once instead of each card failing on its own.
 */
export function createDashboardQueryClient({ retries = 2 }: QueryClientOptions = {}): QueryClient {
  /** Workspace and member of what is cached. */
  let owner: string | null = null;
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        if (query.queryKey[0] !== ME_KEY[0]) return;
        const { member, workspace } = data as Me;
        const now = `${workspace.id} ${member.id}`;
        // Somebody else signed in from another tab: what the one before had on screen is not theirs to see.
        if (owner !== null && owner !== now) {
          void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME_KEY[0] });
        }
        owner = now;
      },
      onError: (error, query) => {
        if (isSignedOut(error) && query.queryKey[0] !== ME_KEY[0]) {
          void client.invalidateQueries({ queryKey: ME_KEY });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: "always",
        retry: (count, error) => count < retries && error instanceof AppError && isRetryable(error.code),
        retryDelay: (count, error) =>
          error instanceof AppError && error.retryAfterSeconds !== undefined
            ? Math.min(error.retryAfterSeconds, 30) * 1000
            : 500 * 2 ** count,
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
