// Turns live changes into refreshed queries, at a bounded rate: an import of 10,000 touches is one refresh.
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { ChangeEvent } from "../../../lib/contracts/workspace.ts";
import { CAMPAIGNS_KEY, FEEDBACK_KEY, PERSONAS_KEY, storyKey } from "./query-keys.ts";

/** Shortest time between two refreshes that live changes cause, in ms. */
const GAP_MS = 500;

function keysOf(change: ChangeEvent): QueryKey[] {
  const ofProspect = change.prospectId === null ? [] : [storyKey(change.prospectId)];
  switch (change.kind) {
    case "feedback":
      return [FEEDBACK_KEY, ...ofProspect];
    case "campaign":
      return [CAMPAIGNS_KEY];
    case "persona":
      return [PERSONAS_KEY, ...ofProspect];
    case "prospect":
      return [storyKey(change.prospectId ?? change.id)];
    case "handoff":
    case "touchpoint":
    case "upcoming":
      return ofProspect;
    case "content":
      return [];
  }
}

export interface Invalidator {
  changed(change: ChangeEvent): void;
  stop(): void;
}

/** The first change refreshes at once; those that follow within 500 ms are gathered. */
export function createInvalidator(client: QueryClient): Invalidator {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    if (waiting.size === 0) return;
    const keys = [...waiting.values()];
    waiting.clear();
    timer = setTimeout(flush, GAP_MS);
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  }

  return {
    changed(change) {
      for (const key of keysOf(change)) waiting.set(JSON.stringify(key), key);
      if (timer === undefined) flush();
    },
    stop: () => clearTimeout(timer),
  };
}
