// A filter as a native select that looks like the buttons of the header.
import { useId } from "react";
import { classNames } from "../../../components/ui/class-names.ts";
import { Icon } from "../../../components/ui/Icon.tsx";
import styles from "./SelectFilter.module.css";

interface Props {
  /** What is chosen from, for screen readers: "Campaign". */
  label: string;
  /** Text of the first entry, which filters nothing: "All campaigns". */
  anyLabel: string;
  choices: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** A value that no choice has (an old link) is kept and named as such, never dropped in silence. */
export function SelectFilter({ label, anyLabel, choices, value, onChange }: Props) {
  const id = useId();
  const unknown = value !== undefined && !choices.some((choice) => choice.value === value);
  return (
    <span className={classNames(styles.filter, value !== undefined && styles.set)}>
      <label className="spoken" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value ?? ""} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{anyLabel}</option>
        {unknown && <option value={value}>Unknown {label.toLowerCase()}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" size="sm" />
    </span>
  );
}
