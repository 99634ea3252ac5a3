// Which rows arrived while the list was on screen: they are tinted for 4 s and announced.
import { useEffect, useRef, useState } from "react";
import type { Feedback } from "../../../lib/contracts/feedback.ts";

/** How long an arrived row stays tinted, in ms (mock/ui.md §3). */
export const TINT_MS = 4_000;

interface Known {
  scope: string;
  ids: ReadonlySet<string>;
  /** When the newest row seen was received, ms since the epoch. */
  newest: number;
}

const receivedAt = (row: Feedback): number => Date.parse(row.receivedAt);

function remember(before: Known | null, scope: string, rows: readonly Feedback[]): Known {
  const same = before?.scope === scope ? before : null;
  return {
    scope,
    ids: new Set([...(same?.ids ?? []), ...rows.map((row) => row.id)]),
    newest: Math.max(same?.newest ?? 0, ...rows.map(receivedAt)),
  };
}

/**
 * Ids of rows that came in the last 4 s. `scope` names the list: under other filters everything counts as seen.
 * Rows that older pages bring are no arrivals: only what was received after the newest row known is.
 */
export function useArrivals(
  rows: readonly Feedback[],
  scope: string,
  ready: boolean,
  onArrival: (arrived: readonly Feedback[]) => void,
): ReadonlySet<string> {
  const [tinted, setTinted] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<Known | null>(null);
  const report = useRef(onArrival);
  useEffect(() => {
    report.current = onArrival;
  });

  useEffect(() => {
    if (!ready) return;
    const before = known.current;
    known.current = remember(before, scope, rows);
    if (before === null || before.scope !== scope) return;
    const arrived = rows.filter((row) => !before.ids.has(row.id) && receivedAt(row) >= before.newest);
    if (arrived.length === 0) return;
    const ids = arrived.map((row) => row.id);
    setTinted((current) => new Set([...current, ...ids]));
    report.current(arrived);
    setTimeout(
      () => setTinted((current) => new Set([...current].filter((id) => !ids.includes(id)))),
      TINT_MS,
    );
  }, [rows, scope, ready]);

  return tinted;
}
