// The readable reasons behind the score, strongest first, each with its points.
import type { ScorePart } from "../../lib/contracts/prospect.ts";
import { classNames } from "../ui/class-names.ts";
import styles from "./ScoreParts.module.css";
import { formatPoints } from "./summarize-parts.ts";

export function ScoreParts(props: { parts: ScorePart[] }) {
  const top = Math.max(1, ...props.parts.map((part) => Math.abs(part.points ?? 0)));
  const ranked = [...props.parts].sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0));
  return (
    <ul className={styles.parts}>
      {ranked.map((part) => (
        <li
          key={`${part.kind} ${part.label}`}
          className={classNames(styles.part, part.points === null && styles.zero)}
        >
          <span className={styles.label} title={part.label}>
            {part.label}
            {part.kind === "fit" ? <span className="t3"> (fit)</span> : null}
          </span>
          {part.points === null ? (
            <span>left out</span>
          ) : (
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                style={{ inlineSize: `${(Math.abs(part.points) / top) * 100}%` }}
              />
            </span>
          )}
          <b className={styles.points}>{formatPoints(part.points)}</b>
        </li>
      ))}
    </ul>
  );
}
