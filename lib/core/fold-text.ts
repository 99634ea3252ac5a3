// Text as search compares it: lower case, without accents.

const MARKS = /\p{M}+/gu;

/** "Ölpreis" and "olpreis" fold to the same. Length may change. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replaceAll("ß", "ss");
}
