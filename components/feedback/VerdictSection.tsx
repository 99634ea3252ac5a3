// "Your verdict": the row, what became of the click, and the verdict it replaced.

import type { VerdictDetail } from "../../lib/core/verdict.ts";
import { Icon } from "../ui/Icon.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Section } from "../ui/Section.tsx";
import type { VerdictState } from "./current-verdict.ts";
import { VerdictOutcome } from "./lazy-verdict-outcome.ts";
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
  return (
    <Section id="verdict" title="Your verdict" end={<Kbd>V</Kbd>}>
      <VerdictRow
        chosen={props.state.current?.detail.verdict ?? null}
        busy={props.saving}
        now={props.now}
        people={props.people}
        onGive={props.onGive}
      />
      <VerdictOutcome
        state={props.state}
        now={props.now}
        offline={props.offline}
        undoing={props.undoing}
        onUndo={props.onUndo}
        onDiscard={props.onDiscard}
      />
      {props.failure ? (
        <p className={styles.failure} role="alert">
          <Icon name="alert" size="sm" />
          Not saved: {props.failure}
        </p>
      ) : null}
    </Section>
  );
}
