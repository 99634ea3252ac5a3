// An outbox row as the UI sees it.
import type { OutboxEntry } from "../../contracts/ui-background.ts";
import type { OutboxRow } from "../../store/rows.ts";

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

export function entryOf(row: OutboxRow): OutboxEntry {
  const { payload } = row;
  return {
    id: row.id,
    kind: payload.kind,
    state: row.state,
    prospectId: row.prospectId,
    prospectName: row.prospectName,
    detail: payload.kind === "feedback" ? payload.body.detail : null,
    move: payload.kind === "handoff" ? payload.body.move : null,
    savedAt: new Date(row.savedAt).toISOString(),
    deliveredAt: iso(row.deliveredAt),
    tries: row.tries,
    nextTryAt: iso(row.nextTryAt),
    refusal: row.refusal,
  };
}
