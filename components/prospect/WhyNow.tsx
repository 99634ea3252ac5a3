// Why this person, now: one to three facts, each jumps to the touch it stands on. Absent without facts.
import type { Reason } from "../../lib/contracts/prospect.ts";
import { formatWhen } from "../../lib/core/format-when.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./WhyNow.module.css";

export function WhyNow(props: { reasons: Reason[]; now: Date; onJump: (touchId: string) => void }) {
  if (props.reasons.length === 0) return null;
  return (
    <Section id="why-now" title="Why now">
      <ol className={styles.list}>
        {props.reasons.slice(0, 3).map((reason, index) => (
          <li key={reason.touchId} className={styles.item}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <button
              type="button"
              className={styles.jump}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => props.onJump(reason.touchId)}
            >
              <span className={styles.text}>{reason.text}</span>
            </button>
            <time className={styles.when} dateTime={reason.occurredAt}>
              {formatWhen(reason.occurredAt, props.now)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  );
}
