// Reads one imported row's values with a reason for each that cannot be used.

/** Why a row stays out. Messages are for people; the row number and field stand beside them. */
export class RowProblem extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(cut(message, MOST_REASON));
    this.name = "RowProblem";
    this.field = field;
  }
}

const MOST = { line: 300, text: 4000, id: 200 } as const;
/** Reasons quote what the file says; a megabyte of it helps nobody. */
const MOST_REASON = 300;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The first `most` characters, never ending in half of one. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, "");
}

/** @throws RowProblem for what no PostgreSQL can store. */
function requireStorable(text: string, field: string): void {
  if (text.includes("\u0000")) throw new RowProblem("holds a NUL character", field);
  if (LONE_SURROGATE.test(text)) throw new RowProblem("holds half of a character", field);
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Typed access to the loose values of a row. */
export class RowReader {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  /** The text of a field, trimmed; null when absent or empty. What no database takes is refused. */
  text(field: string): string | null {
    const text = asText(this.values[field]).trim();
    requireStorable(text, field);
    return text === "" ? null : cut(text, MOST.text);
  }

  /** One line: breaks become spaces, and what is too long ends in an ellipsis. */
  line(field: string): string | null {
    const line = this.text(field)?.replaceAll(/\s+/gu, " ") ?? null;
    if (line === null || line.length <= MOST.line) return line;
    return `${cut(line, MOST.line - 1).trimEnd()}…`;
  }

  /** An identifier; too long is refused, for a cut one would be another. */
  id(field: string): string | null {
    const id = this.text(field);
    if (id !== null && id.length > MOST.id)
      throw new RowProblem(`is longer than ${MOST.id} characters`, field);
    return id;
  }

  /** A list: an array as it is, a text split at `;` or `,`. Empty entries and repeats are dropped. */
  list(field: string): string[] {
    const value = this.values[field];
    const parts = Array.isArray(value) ? value.map(asText) : asText(value).split(/[;,]/u);
    const lines = parts.map((part) => part.replaceAll(/\s+/gu, " ").trim());
    for (const line of lines) requireStorable(line, field);
    return [...new Set(lines.filter((line) => line !== "").map((line) => cut(line, MOST.line)))];
  }

  /** A whole number between the bounds; null when absent. "1,200" and "1200+" are read. */
  whole(field: string, low: number, high: number): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const number = Number(text.replaceAll(/(?<=\d)[,.\s](?=\d{3}\b)/gu, "").replace(/\+$/u, ""));
    if (!Number.isFinite(number)) throw new RowProblem(`“${text}” is not a number`, field);
    const rounded = Math.round(number);
    if (rounded < low || rounded > high)
      throw new RowProblem(`“${text}” is not between ${low} and ${high}`, field);
    return rounded;
  }

  /** A truth value; null when absent or unclear. */
  flag(field: string): boolean | null {
    const text = this.text(field)?.toLowerCase();
    if (text === undefined) return null;
    if (["true", "yes", "1", "y"].includes(text)) return true;
    return ["false", "no", "0", "n"].includes(text) ? false : null;
  }
}
