// "Your verdict": the row, what became of the click, and the verdict it replaced.
import type { ReactNode } from "react";
import type { VerdictDetail } from "../../lib/core/verdict.ts";
import { Icon } from "../ui/Icon.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Section } from "../ui/Section.tsx";
import type { VerdictState } from "./current-verdict.ts";
import { DeliveryLine, RefusedLine, verdictSentence } from "./DeliveryLine.tsx";
import { VerdictRow } from "./VerdictRow.tsx";
import styles from "./VerdictSection.module.css";

export function VerdictSection(props: {
  state: VerdictState;
  now: Date;
  offline: boolean;
  saving: boolean;
  undoing: boolean;
  /** Why the click could not even be saved on this device; null when it was. */
  failure: string | null;
  people: readonly string[];
  onGive: (detail: VerdictDetail, note: string | null) => void;
  onUndo: (feedbackId: string) => void;
  onDiscard: (entryId: string) => void;
}) {
  const { current, before, undo, refused } = props.state;
  return (
    <Section id="verdict" title="Your verdict" end={<Kbd>V</Kbd>}>
      <VerdictRow
        chosen={current?.detail.verdict ?? null}
        busy={props.saving}
        now={props.now}
        people={props.people}
        onGive={props.onGive}
      />
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
        <Remark>
          {undo.state === "delivered"
            ? "Verdict taken back."
            : "Verdict taken back; marketing hears of it when this goes out."}
        </Remark>
      ) : null}
      {current && before ? (
        <p className={styles.before}>
          Before: <s>{verdictSentence(before.detail, props.now)}</s>, kept in the record
        </p>
      ) : null}
      {props.failure ? (
        <p className={styles.failure} role="alert">
          <Icon name="alert" size="sm" />
          Not saved: {props.failure}
        </p>
      ) : null}
    </Section>
  );
}

function Remark(props: { children: ReactNode }) {
  return (
    <p className={styles.before} role="status">
      {props.children}
    </p>
  );
}
