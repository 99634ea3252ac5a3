// What the finder shows for a query, its tokens and the person in view. Newest first without a query.
import type { ContentItem } from "../../lib/contracts/content.ts";
import type { ContentHit, ContentIndex } from "./content-index.ts";
import { type FilterToken, matchesTokens } from "./filter-tokens.ts";

/** The person whose persona and stage come first while nothing is typed. */
export interface FindFor {
  persona: string | null;
  stage: string;
}

/** All hits in order; none for a query while `index` is not built. Out-of-date items (past `expiresAt`) are left out. */
export function findContent(
  items: readonly ContentItem[],
  index: ContentIndex | null,
  query: string,
  tokens: readonly FilterToken[],
  person: FindFor | null,
  now: Date,
): ContentHit[] {
  const today = now.toISOString().slice(0, 10);
  const keep = (item: ContentItem) =>
    (item.expiresAt === null || item.expiresAt >= today) && matchesTokens(item, tokens);
  if (query.trim() !== "") return index ? index.search(query, keep) : [];
  const rank = (item: ContentItem) => (person && fits(item, person) ? 0 : 1);
  return items
    .filter(keep)
    .sort((a, b) => rank(a) - rank(b) || newest(b).localeCompare(newest(a)))
    .map((item) => ({ item, terms: [] }));
}

function newest(item: ContentItem): string {
  return item.publishedAt ?? item.updatedAt;
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
