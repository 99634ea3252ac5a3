// 90 days at a glance: one block per touch, stacked by day, hollow for machines, the last eight days shaded.
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatCount } from "../../../lib/core/format-count.ts";
import { daysBetween, formatDate } from "../../../lib/core/format-when.ts";
import { type Block, STRIP_DAYS, stackMarks } from "./strip-blocks.ts";
import styles from "./TouchStrip.module.css";

const WIDTH = 900;
const HEIGHT = 44;
const STEP = WIDTH / STRIP_DAYS;
const BLOCK_HEIGHT = 8;
const BLOCK_WIDTH = 6;
const RECENT_DAYS = 8;
/** Under three touches a strip tells nothing. */
const ENOUGH = 3;

function BlockMark({ block }: { block: Block }) {
  const x = (STRIP_DAYS - 1 - block.daysAgo) * STEP + (STEP - BLOCK_WIDTH) / 2;
  const y = HEIGHT - 2 - (block.level + 1) * (BLOCK_HEIGHT + 2);
  return (
    <rect
      x={x}
      y={y}
      width={BLOCK_WIDTH}
      height={BLOCK_HEIGHT}
      rx="1"
      fill={block.machine ? "none" : `var(--c${block.color})`}
      stroke={block.machine ? "var(--control)" : "none"}
    />
  );
}

export function TouchStrip({
  marks,
  asOf,
  now,
}: {
  marks: ProspectStory["touchMarks"];
  asOf: string;
  now: Date;
}) {
  if (marks.length < ENOUGH) return null;
  const end = new Date(asOf);
  const recent = marks.filter((mark) => -daysBetween(end, new Date(mark.at)) < RECENT_DAYS).length;
  const start = new Date(end.getFullYear(), end.getMonth(), end.getDate() - (STRIP_DAYS - 1));
  return (
    <figure className={styles.strip}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${formatCount(marks.length, "touch", "touches")} in ${STRIP_DAYS} days, ${recent} of them in the last ${RECENT_DAYS} days`}
      >
        <rect
          x={WIDTH - RECENT_DAYS * STEP}
          y="0"
          width={RECENT_DAYS * STEP}
          height={HEIGHT}
          rx="3"
          fill="var(--surface2)"
        />
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--border)" />
        {stackMarks(marks, end).map((block) => (
          <BlockMark key={`${block.daysAgo}/${block.level}`} block={block} />
        ))}
      </svg>
      <figcaption>
        <span>{formatDate(start, now)}</span>
        <span>today</span>
      </figcaption>
    </figure>
  );
}
