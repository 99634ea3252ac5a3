// The order in which rows are sent and laid over a copy. Pure.
import type { OutboxRow } from "../../store/rows.ts";

/**
 * By click, which the UUIDv7 tells; but an undo is never before its verdict, whatever the clock did between
 * the two clicks.
 */
export function inOrder(rows: readonly OutboxRow[]): OutboxRow[] {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const undoOf = new Map(
    sorted.flatMap((row) => (row.payload.kind === "undo" ? [[row.payload.feedbackId, row] as const] : [])),
  );
  const verdicts = new Set(sorted.flatMap(({ id, payload }) => (payload.kind === "feedback" ? [id] : [])));
  return sorted.flatMap((row) => {
    // Comes right behind its verdict instead.
    if (row.payload.kind === "undo" && verdicts.has(row.payload.feedbackId)) return [];
    const undo = undoOf.get(row.id);
    return undo === undefined ? [row] : [row, undo];
  });
}
