// A content library of made-up titles, with words as unevenly used as in real ones; the same at every run.
import { sql } from "kysely";
import { CONTENT_TYPES, LIFECYCLE_STAGES } from "../../../lib/core/vocabulary.ts";
import type { OpenDatabase } from "../../../server/src/db/client.ts";

/** The part of an item that a search reads. */
export interface LibraryItem {
  title: string;
  summary: string;
  topics: string[];
}

const WORDS = 4_000;
const ONSETS = [
  "b",
  "br",
  "c",
  "cl",
  "d",
  "f",
  "g",
  "gr",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "io"];
const CODAS = ["", "l", "n", "r", "s", "t", "nd", "st", "ng"];

function pick<T>(list: readonly T[], at: number): T {
  const value = list[Math.floor(at) % list.length];
  if (value === undefined) throw new RangeError("an empty list");
  return value;
}

/** Numbers from 0 to 1, always the same (xorshift). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function makeWords(random: () => number): string[] {
  const syllable = () =>
    pick(ONSETS, random() * ONSETS.length) +
    pick(VOWELS, random() * VOWELS.length) +
    pick(CODAS, random() * CODAS.length);
  const words = new Set<string>();
  while (words.size < WORDS)
    words.add(Array.from({ length: 2 + Math.floor(random() * 2) }, syllable).join(""));
  return [...words];
}

/** `count` items, and words to search for: common ones, rare ones. */
export function makeLibrary(count: number): { items: LibraryItem[]; queries: string[] } {
  const random = createRandom(20_261);
  const words = makeWords(random);
  // Zipf: the nth word is used about 1/n as often as the first.
  const word = () => pick(words, words.length ** random() - 1);
  const text = (length: number) => Array.from({ length }, word).join(" ");
  const items = Array.from({ length: count }, () => ({
    title: text(5 + Math.floor(random() * 5)),
    summary: text(15 + Math.floor(random() * 15)),
    topics: [word(), word()],
  }));
  const ranks = [3, 12, 40, 120, 350, 900, 2_000, 3_500];
  return {
    items,
    queries: ranks.map((rank, at) => `${pick(words, rank)} ${pick(words, ranks.length - at)}`),
  };
}

/** Puts the items into a workspace. */
export async function fillLibrary(
  database: OpenDatabase,
  workspaceId: string,
  items: readonly LibraryItem[],
): Promise<void> {
  const rows = items.map((item, n) => ({
    ...item,
    n,
    type: pick(CONTENT_TYPES, n),
    stage: pick(LIFECYCLE_STAGES, n),
  }));
  await sql`insert into content_item (workspace_id, id, source, source_id, title, summary, type, url, stages, topics,
      published_at, updated_at, change_seq)
    select ${workspaceId}::uuid, ('01900000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench', n::text, title,
      summary, type, 'https://content.example/' || n, array[stage],
      array(select jsonb_array_elements_text(topics)), date '2025-01-01' + n % 600, now(), n + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (n int, title text, summary text, type text, stage text, topics jsonb)`.execute(database.db);
  await sql`update workspace set change_seq = ${items.length} where id = ${workspaceId}`.execute(database.db);
}
