// A verdict with its reason in words, the rep's note, and what became of it.
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import { formatDay, formatSince } from "../../../lib/core/format-when.ts";
import { describeDetail } from "../../../lib/core/verdict.ts";
import { VerdictChip } from "../components/VerdictChip.tsx";
import styles from "./VerdictCell.module.css";

export function VerdictCell({ row, now }: { row: Feedback; now: Date }) {
  const reason = describeDetail(row.detail, (day) => formatDay(day, now));
  const fate =
    row.undoneAt !== null
      ? `Undone ${formatSince(row.undoneAt, now)}`
      : row.supersededBy !== null
        ? "Replaced by a later one"
        : null;
  const past = fate !== null;
  return (
    <div className={styles.verdict}>
      <span className={styles.line}>
        <VerdictChip verdict={row.detail.verdict} struck={past} />
        {reason !== "" && (
          <span className={styles.reason} title={reason}>
            {past ? <s>{reason}</s> : reason}
          </span>
        )}
      </span>
      {fate !== null && <span className={styles.second}>{fate}</span>}
      {row.note !== null && row.note !== "" && (
        <span className={styles.second} title={row.note}>
          “{row.note}”
        </span>
      )}
    </div>
  );
}
