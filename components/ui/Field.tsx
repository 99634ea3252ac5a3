// A native text-like field with its label, hint and error; the error names the field.
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";

/** `quietLabel` keeps the label for speech only, where the placeholder says the same. */
export function Field({
  label,
  hint,
  error,
  quietLabel,
  className,
  ...input
}: ComponentProps<"input"> & {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  quietLabel?: boolean | undefined;
}) {
  const id = useId();
  const about = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className={classNames(styles.field, className)}>
      <label className={quietLabel ? "spoken" : styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={about === "" ? undefined : about}
      />
      {error ? (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
