// Ninety days at a glance: one block per touch, stacked by day, hollow for machine, the last eight days shaded.

import { formatCount } from "../../lib/core/format-count.ts";
import { daysBetween, formatDate } from "../../lib/core/format-when.ts";
import { stackMarks } from "./stack-marks.ts";
import type { TouchMark } from "./story-parts.ts";
import styles from "./TouchStrip.module.css";

const WIDTH = 328;
const DAYS = 90;
const PER_DAY = WIDTH / DAYS;
const BASE = 36.5;
const STEP = 10;
const RECENT_DAYS = 8;

/** Under three touches there is no strip: a chart of two dots says less than the list. */
export function TouchStrip(props: { marks: TouchMark[]; now: Date }) {
  const { marks, now } = props;
  if (marks.length < 3) return null;
  const blocks = stackMarks(marks, now, DAYS);
  const recent = marks.filter((mark) => daysBetween(now, new Date(mark.at)) > -RECENT_DAYS).length;
  const machine = marks.filter((mark) => mark.machine).length;
  const label = `${formatCount(marks.length, "touch", "touches")} in 90 days, ${recent} of them in the last 8 days${machine > 0 ? `, ${machine} by machines` : ""}`;
  const dayAt = (daysAgo: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo);
  return (
    <>
      <svg className={styles.strip} viewBox={`0 0 ${WIDTH} 40`} role="img" aria-label={label}>
        <rect
          className={styles.recent}
          x={WIDTH - RECENT_DAYS * PER_DAY}
          y="0"
          width={RECENT_DAYS * PER_DAY}
          height="36"
          rx="3"
        />
        <path className={styles.axis} d={`M0 ${BASE}H${WIDTH}`} />
        {blocks.map((block) => (
          <rect
            key={block.key}
            className={block.machine ? styles.machine : styles.block}
            style={block.machine ? undefined : { fill: `var(--c${block.color})` }}
            x={block.day * PER_DAY + 0.3}
            y={BASE - 1.5 - (block.level + 1) * STEP + 1.7 + (block.machine ? 0.3 : 0)}
            width="3"
            height={block.machine ? 8 : 8.6}
            rx="1"
          />
        ))}
      </svg>
      <div className={styles.labels} aria-hidden="true">
        <span>{formatDate(dayAt(89), now)}</span>
        <span>{formatDate(dayAt(59), now)}</span>
        <span>{formatDate(dayAt(29), now)}</span>
        <span>today</span>
      </div>
    </>
  );
}
