// What the finder shows for a query, its tokens and the person in view. Newest first without a query.
import type { ContentItem } from "../../lib/contracts/content.ts";
import { insertBest, type TextIndex } from "../../lib/core/text-index.ts";
import { type FilterToken, tokenFilter } from "./filter-tokens.ts";

/** The person whose persona and stage come first while nothing is typed. */
export interface FindFor {
  persona: string | null;
  stage: string;
}

/** How many there are, and the best of them. */
export interface Found {
  count: number;
  items: ContentItem[];
  /** Folded words that matched nearly; empty where the typed words themselves were found. */
  near: readonly string[];
}

const NO_WORDS: readonly string[] = [];

/** At most `most` items, best first. Out-of-date items (past `expiresAt`, judged by `today`) are left out. */
export function findContent(
  library: { items: readonly ContentItem[]; index: TextIndex },
  query: string,
  tokens: readonly FilterToken[],
  person: FindFor | null,
  today: string,
  most: number,
): Found {
  const { items, index } = library;
  const fitsTokens = tokenFilter(tokens);
  const keep = (item: ContentItem | undefined) =>
    item !== undefined && (item.expiresAt === null || item.expiresAt >= today) && fitsTokens(item);
  if (query.trim() !== "") {
    const { count, best, near } = index.search(query, most, (place) => keep(items[place]));
    return { count, near, items: best.flatMap((place) => items[place] ?? []) };
  }
  const rank = (item: ContentItem) => (person && fits(item, person) ? 1 : 0);
  const best: { item: ContentItem; rank: number; day: string }[] = [];
  let count = 0;
  for (const item of items) {
    if (!keep(item)) continue;
    count += 1;
    const one = { item, rank: rank(item), day: item.publishedAt ?? item.updatedAt };
    insertBest(best, one, most, (a, b) => a.rank - b.rank || compare(a.day, b.day));
  }
  return { count, near: NO_WORDS, items: best.map(({ item }) => item) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Written for this persona and this stage by name, not merely for anyone. */
function fits(item: ContentItem, person: FindFor): boolean {
  const stages: readonly string[] = item.stages;
  return (
    person.persona !== null &&
    item.personas.includes(person.persona) &&
    (stages.length === 0 || stages.includes(person.stage))
  );
}
