// Sorting for tables: stable, missing values last in either direction.

export interface Sort {
  key: string;
  direction: "ascending" | "descending";
}

/** Choosing a column: first its own direction, then the other, then the order as given. */
export function nextSort(current: Sort | null, key: string, first: Sort["direction"]): Sort | null {
  if (current?.key !== key) return { key, direction: first };
  if (current.direction !== first) return null;
  return { key, direction: first === "ascending" ? "descending" : "ascending" };
}

/** A sorted copy. Text sorts as people expect ("Ä" beside "A", "9" before "10"). */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => string | number | null,
  direction: Sort["direction"],
): Row[] {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const sign = direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortBy(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}
