// A full-text index that grows as texts arrive and answers a keystroke over ten thousand of them in about a
// millisecond. Pure; runs in popup and sidebar.
import { foldText } from "./fold-text.ts";

export interface IndexedText {
  title: string;
  summary: string;
  topics: readonly string[];
}

/** Places are those the texts were added in, from 0. */
export interface TextHits {
  /** How many texts hold at least one typed word. */
  count: number;
  /** The best places, best first. */
  best: number[];
  /** Folded words that stand for a typed word nobody wrote, as after a slip of the finger. */
  near: string[];
}

/** All texts that hold one word, and how much the word weighs in each. */
interface Posting {
  word: string;
  places: number[];
  weights: number[];
}

const TITLE = 6;
const SUMMARY = 2;
const TOPIC = 1;
/** A word of which only the beginning was typed counts less than the whole word. */
const BEGINNING = 0.6;
const NEAR = 0.1;
/** A slip in a shorter word makes another word of it ("line", "live"). */
const SHORTEST_SLIP = 5;
const TWO_SLIPS = 9;

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;

/** The typed words, folded. */
export function typedWords(query: string): string[] {
  return [...new Set(query.split(BETWEEN_WORDS).map(foldText).filter(Boolean))];
}

export class TextIndex {
  #size = 0;
  readonly #postings = new Map<string, Posting>();
  /** Words as written, so that each spelling is folded once. */
  readonly #spellings = new Map<string, Posting>();
  #sorted: Posting[] = [];

  /** Texts added so far. */
  get size(): number {
    return this.#size;
  }

  add(texts: readonly IndexedText[]): void {
    for (const { title, summary, topics } of texts) {
      this.#addField(title, TITLE);
      this.#addField(summary, SUMMARY);
      for (const topic of topics) this.#addField(topic, TOPIC);
      this.#size += 1;
    }
  }

  /**
   * Texts that hold any typed word or a word beginning with it; those that hold more of the words come first.
   * `keep` leaves texts out; at most `most` are named.
   */
  search(query: string, most: number, keep: (place: number) => boolean): TextHits {
    const found = new Uint8Array(this.#size);
    const score = new Float64Array(this.#size);
    const touched: number[] = [];
    const near: string[] = [];
    for (const typed of typedWords(query)) {
      let matches = this.#beginningWith(typed);
      let worth = (word: string) => (word === typed ? 1 : BEGINNING * (0.5 + typed.length / word.length / 2));
      if (matches.length === 0) {
        matches = this.#nearTo(typed);
        near.push(...matches.map(({ word }) => word));
        worth = () => NEAR;
      }
      collect(matches, worth, { found, score, touched });
    }
    const best: number[] = [];
    const isBefore = (a: number, b: number) =>
      at(found, a) - at(found, b) || at(score, a) - at(score, b) || b - a;
    let count = 0;
    for (const place of touched) {
      if (!keep(place)) continue;
      count += 1;
      insertBest(best, place, most, isBefore);
    }
    return { count, best, near };
  }

  #addField(text: string, weight: number): void {
    for (const spelling of text.split(BETWEEN_WORDS)) {
      if (spelling === "") continue;
      const posting = this.#spellings.get(spelling) ?? this.#learn(spelling);
      const last = posting.places.length - 1;
      // Fields come heaviest first, so a word already noted for this text weighs enough.
      if (posting.places[last] === this.#size) continue;
      posting.places.push(this.#size);
      posting.weights.push(weight);
    }
  }

  #learn(spelling: string): Posting {
    const word = foldText(spelling);
    const posting = this.#postings.get(word) ?? { word, places: [], weights: [] };
    this.#postings.set(word, posting);
    this.#spellings.set(spelling, posting);
    return posting;
  }

  #words(): readonly Posting[] {
    if (this.#sorted.length !== this.#postings.size) {
      this.#sorted = [...this.#postings.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
    }
    return this.#sorted;
  }

  #beginningWith(typed: string): Posting[] {
    const words = this.#words();
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.word ?? "") < typed) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (words[end]?.word.startsWith(typed)) end += 1;
    return words.slice(low, end);
  }

  #nearTo(typed: string): Posting[] {
    if (typed.length < SHORTEST_SLIP) return [];
    const slips = typed.length < TWO_SLIPS ? 1 : 2;
    return this.#words().filter(
      ({ word }) => Math.abs(word.length - typed.length) <= slips && isWithin(typed, word, slips),
    );
  }
}

/** Numbers that are there: every place is below the length. */
function at(numbers: { readonly [index: number]: number }, place: number): number {
  return numbers[place] ?? 0;
}

/** Adds one typed word's matches: the best match of the word in each text counts, not their sum. */
function collect(
  matches: readonly Posting[],
  worth: (word: string) => number,
  into: { found: Uint8Array; score: Float64Array; touched: number[] },
): void {
  const { found, score, touched } = into;
  const best = new Float64Array(score.length);
  const here: number[] = [];
  for (const { word, places, weights } of matches) {
    const factor = worth(word);
    for (let nth = 0; nth < places.length; nth += 1) {
      const place = places[nth] ?? 0;
      const weight = at(weights, nth) * factor;
      const before = at(best, place);
      if (before === 0) here.push(place);
      if (weight > before) best[place] = weight;
    }
  }
  // A rare word says more about what is looked for than one that stands everywhere.
  const rarity = Math.log(1 + score.length / Math.max(1, here.length));
  for (const place of here) {
    if (at(found, place) === 0) touched.push(place);
    found[place] = at(found, place) + 1;
    score[place] = at(score, place) + at(best, place) * rarity;
  }
}

/** Keeps the best `most` in order. `compare` is above 0 when its first comes first. */
export function insertBest<T>(best: T[], one: T, most: number, compare: (a: T, b: T) => number): void {
  const last = best[best.length - 1];
  if (best.length >= most && last !== undefined && compare(one, last) <= 0) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && compare(one, other) <= 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, one);
  if (best.length > most) best.pop();
}

/** Can one word become the other by so many letters left out, put in, mistaken or swapped with the next? */
function isWithin(a: string, b: string, slips: number): boolean {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j - 1) + (same ? 0 : 1), at(above, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > slips) return false;
    before = above;
    above = row;
  }
  return at(above, b.length) <= slips;
}
