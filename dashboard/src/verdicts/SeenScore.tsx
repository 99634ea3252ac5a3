// The score the rep saw at the click; when the server held another one, that stands below.
import type { Feedback, ScoreSnapshot } from "../../../lib/contracts/feedback.ts";
import { LIFECYCLE_LABEL } from "../../../lib/core/vocabulary.ts";
import { formatInstant } from "../format/arrived.ts";
import styles from "./SeenScore.module.css";

/** "A 78"; an unknown part is "?", which is not D and not 0. */
function shortScore(score: ScoreSnapshot): string {
  return `${score.grade ?? "?"} ${score.engagement ?? "?"}`;
}

function inWords(score: ScoreSnapshot): string {
  const stage = score.lifecycleStage === null ? "" : `, ${LIFECYCLE_LABEL[score.lifecycleStage]}`;
  const engagement = score.engagement === null ? "unknown" : `${score.engagement} of 100`;
  return `fit ${score.grade ?? "unknown"}, engagement ${engagement}${stage} (as of ${formatInstant(score.asOf)})`;
}

function isSame(a: ScoreSnapshot, b: ScoreSnapshot): boolean {
  return a.grade === b.grade && a.engagement === b.engagement && a.lifecycleStage === b.lifecycleStage;
}

/** What of the server's score differs: "held C 41", or the stage alone. */
function heldInShort({ seen, held }: Feedback): string {
  if (seen.grade === held.grade && seen.engagement === held.engagement) {
    return held.lifecycleStage === null ? "held no stage" : `held ${LIFECYCLE_LABEL[held.lifecycleStage]}`;
  }
  return `held ${shortScore(held)}`;
}

export function SeenScore({ row }: { row: Feedback }) {
  const differs = !isSame(row.seen, row.held);
  const title = `The rep saw ${inWords(row.seen)}.${differs ? ` The server held ${inWords(row.held)}.` : ""}`;
  return (
    <span className={styles.score} title={title}>
      <span>
        <b>{row.seen.grade ?? "?"}</b> {row.seen.engagement ?? "?"}
      </span>
      {differs && <span className={styles.held}>{heldInShort(row)}</span>}
    </span>
  );
}
