// What the two rarer moves ask: recycle until when, disqualify by which criterion.
import { useState } from "react";
import { addMonths, formatDay, toIsoDay } from "../../lib/core/format-when.ts";
import { WRONG_FIT_CRITERIA, WRONG_FIT_LABEL, type WrongFitCriterion } from "../../lib/core/verdict.ts";
import { ChoiceChips } from "../ui/ChoiceChips.tsx";
import { Field } from "../ui/Field.tsx";
import { PickerForm } from "../ui/PickerForm.tsx";

const MONTHS = [1, 3, 6] as const;

/** Three usual dates, or a day of the rep's own. */
export function RecyclePicker(props: { now: Date; onSave: (until: string) => void; onLeave: () => void }) {
  const choices = MONTHS.map((months) => {
    const value = toIsoDay(addMonths(props.now, months));
    return {
      value,
      label: `${months === 1 ? "1 month" : `${months} months`}, ${formatDay(value, props.now)}`,
    };
  });
  const [until, setUntil] = useState("");
  const tomorrow = toIsoDay(new Date(props.now.getTime() + 86_400_000));
  return (
    <PickerForm
      label="Recycle until when"
      ready={until >= tomorrow}
      missing="Choose a day after today"
      saveLabel="Recycle"
      onDigit={(digit) => {
        const choice = choices[digit - 1];
        if (choice) setUntil(choice.value);
      }}
      onSave={() => props.onSave(until)}
      onLeave={props.onLeave}
    >
      <ChoiceChips
        legend="Back to marketing until when?"
        choices={choices}
        chosen={[until]}
        onToggle={(value) => setUntil(value)}
      />
      <Field
        label="Other day"
        type="date"
        min={tomorrow}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </PickerForm>
  );
}

const CHOICES = WRONG_FIT_CRITERIA.map((value) => ({ value, label: WRONG_FIT_LABEL[value] }));

/** Which criterion fails. */
export function DisqualifyPicker(props: {
  onSave: (criterion: WrongFitCriterion) => void;
  onLeave: () => void;
}) {
  const [criterion, setCriterion] = useState<WrongFitCriterion | null>(null);
  return (
    <PickerForm
      label="Disqualify: which criterion fails"
      ready={criterion !== null}
      missing="Choose a criterion"
      saveLabel="Disqualify"
      onDigit={(digit) => setCriterion(CHOICES[digit - 1]?.value ?? criterion)}
      onSave={() => criterion && props.onSave(criterion)}
      onLeave={props.onLeave}
    >
      <ChoiceChips
        legend="Which criterion fails?"
        tone="bad"
        choices={CHOICES}
        chosen={criterion ? [criterion] : []}
        onToggle={setCriterion}
      />
    </PickerForm>
  );
}
