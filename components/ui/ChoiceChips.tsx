// Numbered choices as native radio buttons or check boxes that look like chips. Digits 1 to 9 choose.
import { type RefObject, useId } from "react";
import styles from "./ChoiceChips.module.css";
import { classNames } from "./class-names.ts";
import { Kbd } from "./Kbd.tsx";

export interface Choice<V extends string> {
  value: V;
  label: string;
}

/** `chosen` lists the values that are on; `many` allows more than one. */
export function ChoiceChips<V extends string>(props: {
  legend: string;
  choices: readonly Choice<V>[];
  chosen: readonly V[];
  many?: boolean | undefined;
  tone?: "bad" | "warn" | "accent" | undefined;
  onToggle: (value: V) => void;
  firstRef?: RefObject<HTMLInputElement | null> | undefined;
}) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={styles.chips}>
        {props.choices.map((choice, index) => (
          <label
            key={choice.value}
            className={classNames(styles.chip, styles[props.tone ?? "accent"])}
            data-on={props.chosen.includes(choice.value) || undefined}
          >
            <input
              ref={index === 0 ? props.firstRef : undefined}
              className={styles.input}
              type={props.many ? "checkbox" : "radio"}
              name={name}
              checked={props.chosen.includes(choice.value)}
              onChange={() => props.onToggle(choice.value)}
            />
            {index < 9 ? <Kbd className={styles.number}>{String(index + 1)}</Kbd> : null}
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
