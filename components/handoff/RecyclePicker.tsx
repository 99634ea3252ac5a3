// Until when a lead goes back to nurture: three usual dates or one of the rep's own.
import { useState } from "react";
import { addMonths, formatDay, toIsoDay } from "../../lib/core/format-when.ts";
import { ChoiceChips } from "../ui/ChoiceChips.tsx";
import { Field } from "../ui/Field.tsx";
import { PickerForm } from "../ui/PickerForm.tsx";

const MONTHS = [1, 3, 6] as const;

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
