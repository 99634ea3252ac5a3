// Cuts a text into marked and unmarked pieces for a query: what was typed, and words that matched nearly.
import { foldText } from "../../lib/core/fold-text.ts";
import { typedWords } from "../../lib/core/text-index.ts";

export interface Piece {
  text: string;
  marked: boolean;
  /** Position in the text; serves as key. */
  at: number;
}

/** `near`: folded words that stand for a slip in the query. */
export function markWords(text: string, query: string, near: readonly string[]): Piece[] {
  const typed = typedWords(query);
  if (typed.length === 0) return [{ text, marked: false, at: 0 }];
  const marks: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = markedLength(match[0], typed, near);
    if (length === 0) continue;
    const last = marks[marks.length - 1];
    // Neighbours with one space between them are one mark, when the first was marked whole.
    if (last && last[1] === match.index - 1 && text[last[1]] === " ") last[1] = match.index + length;
    else marks.push([match.index, match.index + length]);
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false, at });
    pieces.push({ text: text.slice(from, to), marked: true, at: from });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, at });
  return pieces;
}

function markedLength(word: string, typed: readonly string[], near: readonly string[]): number {
  const folded = foldText(word);
  const prefix = typed.filter((term) => folded.startsWith(term)).sort((a, b) => b.length - a.length)[0];
  if (prefix !== undefined) return Math.min(prefix.length, word.length);
  return near.includes(folded) ? word.length : 0;
}
