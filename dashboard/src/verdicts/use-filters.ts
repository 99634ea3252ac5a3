// The inbox's filters, kept in the address so that a link can be shared: ids and closed words only.
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { FeedbackFilter } from "../../../lib/contracts/feedback.ts";
import type { Verdict } from "../../../lib/core/verdict.ts";

/** Filters as chosen; an absent key filters nothing. `all` adds replaced and undone verdicts. */
export interface InboxFilters {
  campaignId?: string;
  personaId?: string;
  source?: string;
  repId?: string;
  verdict?: Verdict;
  all?: boolean;
}

const PARAM = {
  campaignId: "campaign",
  personaId: "persona",
  source: "source",
  repId: "rep",
  verdict: "verdict",
  all: "all",
} as const satisfies Record<keyof InboxFilters, string>;
const KEYS = Object.keys(PARAM) as (keyof InboxFilters)[];

/** Filters of an address; what does not fit the contract is left out. */
export function parseFilters(params: URLSearchParams): InboxFilters {
  const filters: InboxFilters = {};
  for (const key of KEYS) {
    const value = params.get(PARAM[key]);
    if (value === null) continue;
    const parsed = FeedbackFilter.safeParse({ [key]: value });
    if (parsed.success) Object.assign(filters, parsed.data);
  }
  return filters;
}

/** The address's parameters for some filters, in a fixed order. */
export function toParams(filters: InboxFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = filters[key];
    if (value !== undefined && value !== false) params.set(PARAM[key], String(value));
  }
  return params;
}

export interface FilterState {
  filters: InboxFilters;
  /** Does any filter narrow the list? (`all` widens it.) */
  narrowed: boolean;
  /** Sets or, with undefined, takes away one filter. */
  set<K extends keyof InboxFilters>(key: K, value: InboxFilters[K] | undefined): void;
  clear(): void;
}

/** Filters of the current address and how to change them; a change replaces the entry in the history. */
export function useFilters(): FilterState {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => parseFilters(params), [params]);
  const set = useCallback<FilterState["set"]>(
    (key, value) => {
      setParams(
        (current) => {
          const { [key]: _, ...rest } = parseFilters(current);
          return toParams(value === undefined ? rest : { ...rest, [key]: value });
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const clear = useCallback(() => {
    setParams((current) => toParams(parseFilters(current).all === true ? { all: true } : {}), {
      replace: true,
    });
  }, [setParams]);
  const narrowed = KEYS.some((key) => key !== "all" && filters[key] !== undefined);
  return { filters, narrowed, set, clear };
}
