// The newest human touches by weight. Without facts the card says so; nothing is guessed.
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatWhen } from "../../../lib/core/format-when.ts";
import { Card } from "../components/Card.tsx";
import { formatInstant } from "../format/arrived.ts";
import { touchAnchor } from "./touch-days.ts";
import styles from "./WhyNowCard.module.css";

export function WhyNowCard({ story, now }: { story: ProspectStory; now: Date }) {
  if (story.whyNow.length === 0) return null;
  return (
    <Card title="Why now" end="the strongest touches, newest first">
      <ol className={styles.why}>
        {story.whyNow.map((reason, index) => (
          <li key={reason.touchId}>
            <span className={styles.n} aria-hidden="true">
              {index + 1}
            </span>
            <a href={`#${touchAnchor(reason.touchId)}`}>{reason.text}</a>
            <time dateTime={reason.occurredAt} title={formatInstant(reason.occurredAt)}>
              {formatWhen(reason.occurredAt, now)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
