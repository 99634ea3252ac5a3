// Reads of the verdict inbox: the list page by page, one total for each verdict.
import { keepPreviousData, useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import { VERDICTS, type Verdict } from "../../../lib/core/verdict.ts";
import { useServices } from "../app/services.tsx";
import { FEEDBACK_KEY } from "../live/query-keys.ts";
import type { InboxFilters } from "./use-filters.ts";

/** Verdicts per page of the list. */
export const PAGE_SIZE = 50;
/** Reads anew this often even without a change, so that "as of" is never older than a minute. */
const REFRESH_MS = 60_000;

/** A verdict that moved between two pages while they were read is shown once. */
function flatten(pages: readonly { items: Feedback[] }[]): Feedback[] {
  const byId = new Map<string, Feedback>();
  for (const page of pages) {
    for (const item of page.items) if (!byId.has(item.id)) byId.set(item.id, item);
  }
  return [...byId.values()];
}

/** The list under the filters, newest first, page after page. */
export function useVerdictList(filters: InboxFilters) {
  const { client } = useServices();
  const query = useInfiniteQuery({
    queryKey: [...FEEDBACK_KEY, "list", filters],
    queryFn: ({ pageParam, signal }) =>
      client.call("listFeedback", {
        query: { ...filters, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => flatten(pages ?? []), [pages]);
  return { ...query, rows, total: pages?.[0]?.total ?? 0 };
}

export interface VerdictTotals {
  /** Null until every verdict's total is known; verdicts are never added up with one another. */
  byVerdict: Readonly<Record<Verdict, number>> | null;
  /** When the oldest of the totals was read, ms since the epoch. */
  asOf: number;
}

/** One total per verdict under the other filters (the verdict filter itself is left out). */
export function useVerdictTotals(filters: InboxFilters): VerdictTotals {
  const { client } = useServices();
  const { verdict: _, ...others } = filters;
  return useQueries({
    queries: VERDICTS.map((verdict) => ({
      queryKey: [...FEEDBACK_KEY, "total", verdict, others],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const page = await client.call("listFeedback", { query: { ...others, verdict, limit: 1 }, signal });
        return page.total;
      },
      refetchInterval: REFRESH_MS,
      placeholderData: keepPreviousData,
    })),
    combine: (results) => {
      const known = results.every((result) => result.data !== undefined);
      const entries = VERDICTS.map((verdict, index) => [verdict, results[index]?.data ?? 0] as const);
      return {
        byVerdict: known ? (Object.fromEntries(entries) as Record<Verdict, number>) : null,
        asOf: Math.min(...results.map((result) => result.dataUpdatedAt)),
      };
    },
  });
}
