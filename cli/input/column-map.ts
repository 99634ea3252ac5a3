// Turns a file's columns into the fields of what is imported.
import type { ImportKind } from "../../lib/contracts/api.ts";
import { wordKey } from "../../server/src/services/import/vocabulary-maps.ts";
import { LIST_FIELDS, PLAIN_COLUMNS, VENDOR_EXPORTS, type VendorExport } from "./columns.ts";

/** The vendor whose export has these columns, or null. */
export function recogniseVendor(kind: ImportKind, columns: readonly string[]): VendorExport | null {
  if (kind !== "contacts") return null;
  const keys = new Set(columns.map(wordKey));
  return (
    VENDOR_EXPORTS.find(({ signatures }) => signatures.some((set) => set.every((key) => keys.has(key)))) ??
    null
  );
}

/** The fields a column of this kind can be read as, by name. */
export function fieldsOf(kind: ImportKind): string[] {
  const vendors = kind === "contacts" ? VENDOR_EXPORTS.flatMap(({ columns }) => Object.values(columns)) : [];
  return [...new Set([...Object.values(PLAIN_COLUMNS[kind]), ...vendors])].filter(Boolean).sort();
}

/** Column → field, with the user's own choices over ours. */
export class ColumnMap {
  readonly vendor: VendorExport | null;
  /** Columns nobody asked for. */
  readonly unused: string[] = [];
  private readonly fieldOf = new Map<string, string>();
  private readonly kind: ImportKind;
  private readonly own: ReadonlyMap<string, string>;
  private readonly source: string | null;

  constructor(
    kind: ImportKind,
    columns: readonly string[],
    own: ReadonlyMap<string, string>,
    source: string | null,
  ) {
    this.kind = kind;
    this.own = own;
    this.source = source;
    this.vendor = recogniseVendor(kind, columns);
    for (const column of columns) this.learn(column);
  }

  private learn(column: string): void {
    const key = wordKey(column);
    const field =
      this.own.get(column) ?? this.own.get(key) ?? this.vendor?.columns[key] ?? PLAIN_COLUMNS[this.kind][key];
    if (field === undefined || field === "") this.unused.push(column);
    this.fieldOf.set(column, field ?? "");
  }

  /** The fields of one record. The first column that says something wins, but lists are put together. */
  apply(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(values)) {
      if (!this.fieldOf.has(column)) this.learn(column);
      const field = this.fieldOf.get(column) ?? "";
      if (field === "" || value === null || value === "") continue;
      if (LIST_FIELDS.includes(field)) {
        const parts = Array.isArray(value) ? value : String(value).split(/[;,]/u);
        fields[field] = [...((fields[field] as unknown[] | undefined) ?? []), ...parts];
      } else fields[field] ??= value;
    }
    const source = this.source ?? this.vendor?.system;
    if (source !== undefined) fields.source = source;
    return fields;
  }
}
