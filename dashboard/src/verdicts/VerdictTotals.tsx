// One figure per verdict. They stand apart, each is also the filter for its verdict, and none is added to another.
import { classNames } from "../../../components/ui/class-names.ts";
import { Icon } from "../../../components/ui/Icon.tsx";
import { formatNumber } from "../../../lib/core/format-count.ts";
import { VERDICT_LABEL, VERDICTS, type Verdict } from "../../../lib/core/verdict.ts";
import { VERDICT_LOOK } from "../components/VerdictChip.tsx";
import { formatAsOf } from "../format/arrived.ts";
import type { VerdictTotals as Totals } from "./use-verdicts.ts";
import styles from "./VerdictTotals.module.css";

interface Props {
  totals: Totals;
  chosen: Verdict | undefined;
  onChoose(verdict: Verdict | undefined): void;
}

/** Below this number of verdicts a share says nothing: the count stands alone (mock/ui.md §7). */
const ENOUGH = 10;

export function VerdictTotals({ totals, chosen, onChoose }: Props) {
  const { byVerdict, asOf } = totals;
  const all = byVerdict === null ? 0 : VERDICTS.reduce((sum, verdict) => sum + byVerdict[verdict], 0);
  return (
    <section className={styles.totals} aria-label="Totals by verdict">
      {VERDICTS.map((verdict) => {
        const count = byVerdict?.[verdict];
        const { icon, tone } = VERDICT_LOOK[verdict];
        return (
          <button
            key={verdict}
            type="button"
            className={classNames(styles.total, chosen === verdict && styles.on)}
            aria-pressed={chosen === verdict}
            onClick={() => onChoose(chosen === verdict ? undefined : verdict)}
          >
            <span className={styles.label}>
              <Icon name={icon} size="sm" className={styles[tone]} />
              {VERDICT_LABEL[verdict]}
            </span>
            <span className={styles.figure}>{count === undefined ? "–" : formatNumber(count)}</span>
            <span className={styles.bar}>
              {count !== undefined && all >= ENOUGH && (
                <span style={{ inlineSize: `${(100 * count) / all}%` }} />
              )}
            </span>
            <span className={styles.detail}>
              <span>
                {count === undefined || all < ENOUGH
                  ? ""
                  : `${Math.round((100 * count) / all)} %, ${count} of ${all}`}
              </span>
              <span className={styles.asof}>{asOf > 0 && `as of ${formatAsOf(asOf)}`}</span>
            </span>
          </button>
        );
      })}
    </section>
  );
}
