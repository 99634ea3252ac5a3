// One record of an input file, whatever its format.

/** `line` is where it begins in the file, from 1. */
export type InputRecord =
  | { kind: "values"; line: number; values: Record<string, unknown> }
  | { kind: "broken"; line: number; reason: string; text: string };
