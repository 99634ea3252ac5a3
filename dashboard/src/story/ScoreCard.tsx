// Fit and engagement apart, every point with its reason.
import { Meter } from "../../../components/ui/Meter.tsx";
import type { ScorePart } from "../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { Card } from "../components/Card.tsx";
import styles from "./ScoreCard.module.css";

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : "0";
}

function Parts({ title, parts }: { title: string; parts: readonly ScorePart[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{title}</h3>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.label} className={part.points === null ? styles.zero : undefined}>
            <span>{part.label}</span>
            <b>{part.points === null ? "not scored" : signed(part.points)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ScoreCard({ story }: { story: ProspectStory }) {
  const { grade, engagement } = story.card;
  const of = (kind: ScorePart["kind"]): ScorePart[] => story.scoreParts.filter((part) => part.kind === kind);
  return (
    <Card title="Score">
      <div className={styles.score}>
        <span className={grade === null ? styles.unknown : styles.grade}>{grade ?? "?"}</span>
        <span className={styles.fit}>
          Fit
          <span>{grade === null ? "too little data" : `grade ${grade} of A to D`}</span>
        </span>
        <span className={styles.engagement}>
          <span className={styles.figureLine}>
            Engagement
            <span>
              <b>{engagement ?? "?"}</b> {engagement === null ? "too little data" : "of 100"}
            </span>
          </span>
          {engagement !== null && <Meter share={engagement / 100} label={`${engagement} of 100`} />}
        </span>
      </div>
      {story.scoreParts.length === 0 ? (
        <p className="sm t3">The score came without reasons.</p>
      ) : (
        <>
          <Parts title="Fit" parts={of("fit")} />
          <Parts title="Engagement" parts={of("engagement")} />
        </>
      )}
    </Card>
  );
}
