// Joins class names, leaving out what is not set.

/** "a b" from `["a", false, "b"]`; undefined when nothing is left, so that React writes no attribute. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  const joined = names.filter(Boolean).join(" ");
  return joined === "" ? undefined : joined;
}
