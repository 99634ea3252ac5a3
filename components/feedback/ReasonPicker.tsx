// The one more question each verdict asks: which criterion, until when, what is wrong, how many tries, of whom.
import { useState } from "react";
import { VERDICT_LABEL, type Verdict, type VerdictDetail } from "../../lib/core/verdict.ts";
import { ChoiceChips } from "../ui/ChoiceChips.tsx";
import { Field } from "../ui/Field.tsx";
import { PickerForm } from "../ui/PickerForm.tsx";
import {
  BAD_DATA_CHOICES,
  CRITERION_CHOICES,
  type Draft,
  emptyDraft,
  MORE_CHOICES,
  readDraft,
} from "./draft.ts";
import { NotReadyFields } from "./NotReadyFields.tsx";

type Kind = Exclude<Verdict, "good_fit">;

/** `kind` "more" asks first which of the rarer verdicts it is. */
export function ReasonPicker(props: {
  kind: Kind | "more";
  now: Date;
  busy: boolean;
  people: readonly string[];
  onKind: (kind: Kind) => void;
  onSave: (detail: VerdictDetail, note: string | null) => void;
  onLeave: () => void;
}) {
  const { kind } = props;
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  if (kind === "more") {
    return (
      <PickerForm
        label="More verdicts"
        ready={false}
        missing="Choose what it is"
        saveLabel="Next"
        onDigit={(digit) => {
          const next = MORE_CHOICES[digit - 1];
          if (next) props.onKind(next.value);
        }}
        onSave={() => undefined}
        onLeave={props.onLeave}
      >
        <ChoiceChips legend="What is it?" choices={MORE_CHOICES} chosen={[]} onToggle={props.onKind} />
      </PickerForm>
    );
  }
  const read = readDraft(kind, draft, props.now);
  const toggleField = (value: Draft["fields"][number]) =>
    change({
      fields: draft.fields.includes(value)
        ? draft.fields.filter((field) => field !== value)
        : [...draft.fields, value],
    });
  const onDigit = (digit: number) => {
    if (kind === "wrong_fit") change({ criterion: CRITERION_CHOICES[digit - 1]?.value ?? draft.criterion });
    const field = BAD_DATA_CHOICES[digit - 1]?.value;
    if (kind === "bad_data" && field) toggleField(field);
    if (kind === "not_ready") change({ preset: digit });
  };
  return (
    <PickerForm
      label={`${VERDICT_LABEL[kind]}: the reason`}
      ready={read.detail !== null}
      missing={read.missing}
      busy={props.busy}
      onDigit={onDigit}
      onSave={() => {
        const note = draft.note.trim();
        if (read.detail) props.onSave(read.detail, note === "" ? null : note);
      }}
      onLeave={props.onLeave}
    >
      {kind === "wrong_fit" ? (
        <ChoiceChips
          legend="Which criterion fails?"
          tone="bad"
          choices={CRITERION_CHOICES}
          chosen={draft.criterion ? [draft.criterion] : []}
          onToggle={(criterion) => change({ criterion })}
        />
      ) : null}
      {kind === "not_ready" ? <NotReadyFields draft={draft} now={props.now} onChange={change} /> : null}
      {kind === "bad_data" ? (
        <ChoiceChips
          legend="What is wrong?"
          many
          choices={BAD_DATA_CHOICES}
          chosen={draft.fields}
          onToggle={toggleField}
        />
      ) : null}
      {kind === "no_response" ? (
        <Field
          label="How many tries without an answer?"
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          required
          value={draft.attempts}
          onChange={(event) => change({ attempts: event.target.value })}
        />
      ) : null}
      {kind === "duplicate" ? (
        <>
          <Field
            label="Duplicate of whom?"
            placeholder="Name or address of the other record"
            maxLength={320}
            required
            list="duplicate-of"
            value={draft.duplicateOf}
            onChange={(event) => change({ duplicateOf: event.target.value })}
          />
          <datalist id="duplicate-of">
            {props.people.map((email) => (
              <option key={email} value={email} />
            ))}
          </datalist>
        </>
      ) : null}
      <Field
        label="Note"
        quietLabel
        placeholder="Note, if it helps (no mail text)"
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </PickerForm>
  );
}
