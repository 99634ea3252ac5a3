// The frame of every reason picker: digits choose, Enter saves, Esc leaves without saving, focus goes in.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./PickerForm.module.css";

/** `onDigit` gets 1 to 9; it is not called while a field that takes figures or text has the focus. */
export function PickerForm(props: {
  label: string;
  ready: boolean;
  /** What is still missing, as the tooltip of a disabled Save. */
  missing?: string | undefined;
  busy?: boolean | undefined;
  saveLabel?: string | undefined;
  fine?: ReactNode;
  onDigit?: ((digit: number) => void) | undefined;
  onSave: () => void;
  onLeave: () => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      props.onLeave();
      return;
    }
    if (event.key === "Enter" && isChoice(event.target)) {
      event.preventDefault();
      if (props.ready && !props.busy) props.onSave();
      return;
    }
    if (/^[1-9]$/u.test(event.key) && isChoice(event.target) && props.onDigit) {
      event.preventDefault();
      event.stopPropagation();
      props.onDigit(Number(event.key));
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={props.label}
      data-picker=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.ready && !props.busy) props.onSave();
      }}
    >
      {props.children}
      <div className={styles.acts}>
        <Button
          type="submit"
          look="primary"
          hint="↵"
          busy={props.busy}
          disabled={!props.ready}
          title={props.ready ? undefined : props.missing}
        >
          {props.saveLabel ?? "Save"}
        </Button>
        <Button look="quiet" hint="Esc" onClick={props.onLeave}>
          Cancel
        </Button>
        {props.fine ? <span className={styles.fine}>{props.fine}</span> : null}
      </div>
    </form>
  );
}

/** Radio buttons and check boxes: digits and Enter mean the picker there, not the field. */
function isChoice(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && (target.type === "radio" || target.type === "checkbox");
}
