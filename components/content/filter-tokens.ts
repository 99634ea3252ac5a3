// Search tokens `persona:`, `stage:`, `type:`: what may be typed, how it is completed, and what it filters.
import type { ContentItem } from "../../lib/contracts/content.ts";
import { foldText } from "../../lib/core/fold-text.ts";
import {
  CONTENT_TYPE_LABEL,
  CONTENT_TYPES,
  LIFECYCLE_LABEL,
  LIFECYCLE_STAGES,
} from "../../lib/core/vocabulary.ts";

export const TOKEN_KEYS = ["persona", "stage", "type"] as const;
export type TokenKey = (typeof TOKEN_KEYS)[number];

export interface FilterToken {
  key: TokenKey;
  value: string;
  label: string;
}

/** The half-typed token at the end of the field, for instance `type:ca`. */
export interface HalfToken {
  key: TokenKey;
  typed: string;
  /** The field without it. */
  rest: string;
}

/** Every value a key can have, with its label. Personas are those of the library. */
export function tokenValues(key: TokenKey, items: readonly ContentItem[]): FilterToken[] {
  if (key === "stage")
    return LIFECYCLE_STAGES.map((value) => ({ key, value, label: LIFECYCLE_LABEL[value] }));
  if (key === "type") return CONTENT_TYPES.map((value) => ({ key, value, label: CONTENT_TYPE_LABEL[value] }));
  const personas = [...new Set(items.flatMap((item) => item.personas))].sort();
  return personas.map((value) => ({ key, value, label: value.replaceAll(/[-_]+/gu, " ") }));
}

/** Null unless the text ends in `persona:…`, `stage:…` or `type:…`. */
export function readHalfToken(text: string): HalfToken | null {
  const match = /(?:^|\s)(persona|stage|type):([^\s:]*)$/iu.exec(text);
  const key = TOKEN_KEYS.find((one) => one === match?.[1]?.toLowerCase());
  if (!match || !key) return null;
  return { key, typed: match[2] ?? "", rest: text.slice(0, match.index).trimEnd() };
}

/** Values that go with what was typed: those that begin with it, then those that contain it. */
export function suggestValues(half: HalfToken, items: readonly ContentItem[]): FilterToken[] {
  const typed = foldText(half.typed);
  const all = tokenValues(half.key, items);
  const starts = all.filter((token) => foldText(token.label).startsWith(typed));
  const holds = all.filter(
    (token) =>
      !starts.includes(token) && (foldText(token.label).includes(typed) || token.value.includes(typed)),
  );
  return [...starts, ...holds];
}

/** `per` → `persona:`. Null when the last word begins no key. */
export function completeKey(text: string): string | null {
  const word = /(\S+)$/u.exec(text)?.[1]?.toLowerCase();
  const key = word === undefined ? undefined : TOKEN_KEYS.find((one) => one.startsWith(word));
  return key === undefined || word === undefined
    ? null
    : `${text.slice(0, text.length - word.length)}${key}:`;
}

/** Tokens of one key widen, of different keys narrow. Content for no persona or stage in particular is for all. */
export function tokenFilter(tokens: readonly FilterToken[]): (item: ContentItem) => boolean {
  const [personas, stages, types] = TOKEN_KEYS.map(
    (key) => new Set(tokens.filter((token) => token.key === key).map((token) => token.value)),
  );
  const holds = (wanted: ReadonlySet<string> | undefined, has: readonly string[]) =>
    !wanted?.size || has.length === 0 || has.some((value) => wanted.has(value));
  return (item) => holds(personas, item.personas) && holds(stages, item.stages) && holds(types, [item.type]);
}
