// What became of the verdict, under the row: where it is, refused with why, taken back, and the one it replaced.
import { formatWhen } from "../../lib/core/format-when.ts";
import type { VerdictState } from "./current-verdict.ts";
import { DeliveryLine, RefusedLine, verdictSentence } from "./DeliveryLine.tsx";
import styles from "./VerdictSection.module.css";

export function VerdictOutcome(props: {
  state: VerdictState;
  now: Date;
  offline: boolean;
  undoing: boolean;
  onUndo: (feedbackId: string) => void;
  onDiscard: (entryId: string) => void;
}) {
  const { current, before, undo, refused } = props.state;
  return (
    <>
      {refused ? (
        <RefusedLine entry={refused} now={props.now} onDiscard={() => props.onDiscard(refused.id)} />
      ) : null}
      {current ? (
        <DeliveryLine
          verdict={current}
          now={props.now}
          offline={props.offline}
          busy={props.undoing}
          onUndo={() => props.onUndo(current.id)}
        />
      ) : null}
      {undo ? (
        <p className={styles.before} role="status">
          {undo.state === "delivered"
            ? "Verdict taken back."
            : "Verdict taken back; marketing hears of it when this goes out."}
        </p>
      ) : null}
      {!current && before ? (
        <p className={styles.before}>
          Before this handoff: {verdictSentence(before.detail, props.now)}, given{" "}
          {formatWhen(before.at, props.now)}
        </p>
      ) : null}
      {current && before ? (
        <p className={styles.before}>
          Before: <s>{verdictSentence(before.detail, props.now)}</s>, kept in the record
        </p>
      ) : null}
    </>
  );
}
