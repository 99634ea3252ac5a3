// Which criterion fails when a handoff is disqualified.
import { useState } from "react";
import { WRONG_FIT_CRITERIA, WRONG_FIT_LABEL, type WrongFitCriterion } from "../../lib/core/verdict.ts";
import { ChoiceChips } from "../ui/ChoiceChips.tsx";
import { PickerForm } from "../ui/PickerForm.tsx";

const CHOICES = WRONG_FIT_CRITERIA.map((value) => ({ value, label: WRONG_FIT_LABEL[value] }));

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
