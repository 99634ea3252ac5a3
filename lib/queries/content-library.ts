// The content library as the page holds it: the newest items first, the rest in parts behind them, each part
// put into the index as it comes, so that neither a message nor the index ever holds up a keystroke.
import type { ContentItem } from "../contracts/content.ts";
import type { UiClient } from "../contracts/ui-background.ts";
import { TextIndex } from "../core/text-index.ts";

/** What there is so far. A new object whenever something came. */
export interface Library {
  /** In the order of the index's places. */
  items: readonly ContentItem[];
  index: TextIndex;
  /** How many items the device holds; `items` has fewer while `complete` is false. */
  total: number;
  /** When the copy was made; null before the first one. */
  asOf: string | null;
  complete: boolean;
}

export interface LibraryState {
  /** null until the first answer. */
  library: Library | null;
  /** Why the last load failed. */
  error: Error | null;
}

export interface ContentLibrary {
  read(): LibraryState;
  /** Loads on the first subscription, and anew when the background says that the library changed. */
  subscribe(listener: () => void): () => void;
}

const made = new WeakMap<UiClient, ContentLibrary>();

/** The one library of this page. */
export function contentLibrary(client: UiClient): ContentLibrary {
  const known = made.get(client);
  if (known) return known;
  const library = createLibrary(client);
  made.set(client, library);
  return library;
}

function createLibrary(client: UiClient): ContentLibrary {
  const listeners = new Set<() => void>();
  let state: LibraryState = { library: null, error: null };
  /** The newest load; an older one that still runs is dropped. */
  let load = 0;

  function show(next: LibraryState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    load += 1;
    const mine = load;
    const isFirst = state.library === null;
    const index = new TextIndex();
    const seen = new Set<string>();
    const items: ContentItem[] = [];
    try {
      let part = await client.call("content.list", { after: null });
      for (;;) {
        if (mine !== load) return;
        const { next = null, asOf, total } = part;
        // Asked for before this part is worked through: the background reads meanwhile.
        const coming = next === null ? null : client.call("content.list", { after: next });
        coming?.catch(() => undefined);
        const fresh = part.items.filter(({ id }) => !seen.has(id));
        for (const item of fresh) seen.add(item.id);
        items.push(...fresh);
        index.add(fresh);
        const complete = coming === null;
        // A later load takes the place of the one on screen when it has all: nothing jumps in between.
        if (isFirst || complete) {
          const all = complete ? items.length : Math.max(total ?? 0, items.length);
          show({ library: { items: [...items], index, total: all, asOf, complete }, error: null });
        }
        if (coming === null) return;
        part = await coming;
      }
    } catch (thrown) {
      if (mine !== load) return;
      show({ ...state, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    }
  }

  client.subscribe(({ keys }) => {
    if (load > 0 && keys.includes("content.list")) void run();
  });
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (load === 0) void run();
      return () => listeners.delete(listener);
    },
  };
}
