// Until when, and if the rep wants, why. Not ready always carries a date.
import { useId } from "react";
import { addMonths, formatDay, toIsoDay } from "../../lib/core/format-when.ts";
import { ChoiceChips } from "../ui/ChoiceChips.tsx";
import { Field } from "../ui/Field.tsx";
import { type Draft, draftDay, PRESET_MONTHS, REASON_CHOICES } from "./draft.ts";
import styles from "./NotReadyFields.module.css";

export function NotReadyFields(props: { draft: Draft; now: Date; onChange: (part: Partial<Draft>) => void }) {
  const { draft, now, onChange } = props;
  const id = useId();
  const choices = PRESET_MONTHS.map((months, index) => ({
    value: String(index + 1),
    label: `${months === 1 ? "1 month" : `${months} months`}, ${formatDay(toIsoDay(addMonths(now, months)), now)}`,
  }));
  return (
    <>
      <ChoiceChips
        legend="Not ready until when?"
        tone="warn"
        choices={choices}
        chosen={[String(draft.preset)]}
        onToggle={(value) => onChange({ preset: Number(value) })}
      />
      <div className={styles.two}>
        <Field
          label="Day"
          type="date"
          min={toIsoDay(new Date(now.getTime() + 86_400_000))}
          value={draftDay(draft, now)}
          onChange={(event) => onChange({ preset: 0, day: event.target.value })}
        />
        <div className={styles.reason}>
          <label className="med" htmlFor={id}>
            Reason
          </label>
          <select
            id={id}
            value={draft.reason}
            onChange={(event) =>
              onChange({
                reason: REASON_CHOICES.find((choice) => choice.value === event.target.value)?.value ?? "",
              })
            }
          >
            <option value="">Not said</option>
            {REASON_CHOICES.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      </div>
    </>
  );
}
