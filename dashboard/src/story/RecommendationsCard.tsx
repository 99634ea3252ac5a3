// What a rep is offered to send to this person, each with the plain reason.
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatDay } from "../../../lib/core/format-when.ts";
import { CONTENT_TYPE_LABEL } from "../../../lib/core/vocabulary.ts";
import { Card } from "../components/Card.tsx";
import styles from "./RecommendationsCard.module.css";

export function RecommendationsCard({ story, now }: { story: ProspectStory; now: Date }) {
  return (
    <Card title="Worth sending" end="as the rep sees it">
      {story.recommendations.length === 0 ? (
        <p className="t2">No content is tagged for this persona and stage.</p>
      ) : (
        <ul className={styles.list}>
          {story.recommendations.map(({ content, because }) => (
            <li key={content.id}>
              <p className={styles.title}>
                {content.url === null ? (
                  content.title
                ) : (
                  <a href={content.url} target="_blank" rel="noreferrer noopener">
                    {content.title}
                  </a>
                )}
              </p>
              <p className={styles.meta}>
                {CONTENT_TYPE_LABEL[content.type]}
                {content.minutes !== null && `, ${content.minutes} min`}
                {content.checkedAt !== null && `, checked ${formatDay(content.checkedAt, now)}`}
              </p>
              <p className={styles.because}>{because}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
