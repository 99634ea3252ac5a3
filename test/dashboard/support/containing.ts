// `toHaveTextContent` wants the whole text; this asks for a part of it.

/** A pattern that matches `part` anywhere. */
export function containing(part: string): RegExp {
  return new RegExp(part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "u");
}
