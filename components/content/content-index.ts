// Full-text index over the cached library, built once per version of it and kept while that version is in use.
import type MiniSearchClass from "minisearch";
import type { ContentItem } from "../../lib/contracts/content.ts";
import { foldText } from "../../lib/core/fold-text.ts";

/** A hit: its place in the library, and the words of the item that matched. */
export interface ContentHit {
  item: ContentItem;
  terms: string[];
}

export interface ContentIndex {
  search(query: string, keep: (item: ContentItem) => boolean): ContentHit[];
}

const built = new WeakMap<readonly ContentItem[], ContentIndex>();

/**
 * The index of this very list; a new answer from the background is a new list, so a new index. The search
 * library is a chunk of its own, so that the field and the newest items stand before it is read.
 */
export async function contentIndex(items: readonly ContentItem[]): Promise<ContentIndex> {
  const known = built.get(items);
  if (known) return known;
  const { default: MiniSearch } = await import("minisearch");
  const index = built.get(items) ?? build(items, MiniSearch);
  built.set(items, index);
  return index;
}

function build(items: readonly ContentItem[], MiniSearch: typeof MiniSearchClass): ContentIndex {
  const search = new MiniSearch<{ id: number; title: string; summary: string; topics: string }>({
    fields: ["title", "summary", "topics"],
    processTerm: (term) => {
      const folded = foldText(term);
      return folded === "" ? null : folded;
    },
    searchOptions: {
      combineWith: "OR",
      prefix: true,
      // A slip in a short word makes another word of it ("sto", "to").
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      // A near word never outweighs the word itself.
      weights: { prefix: 0.6, fuzzy: 0.1 },
      boost: { title: 6, summary: 2, topics: 1 },
    },
  });
  search.addAll(
    items.map((item, id) => ({
      id,
      title: item.title,
      summary: item.summary,
      topics: item.topics.join(" "),
    })),
  );
  return {
    search(query, keep) {
      const hits: ContentHit[] = [];
      for (const result of search.search(query)) {
        const item = items[Number(result.id)];
        if (item && keep(item)) hits.push({ item, terms: result.terms });
      }
      return hits;
    },
  };
}
