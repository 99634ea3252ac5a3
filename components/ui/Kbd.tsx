// A key as printed on a control. Read out by the control's own shortcut, so hidden from speech.
import { classNames } from "./class-names.ts";
import styles from "./Kbd.module.css";

export function Kbd(props: {
  children: string;
  className?: string | undefined;
  framed?: boolean | undefined;
}) {
  return (
    <span
      data-kbd=""
      className={classNames(styles.kbd, props.framed && styles.framed, props.className)}
      aria-hidden="true"
    >
      {props.children}
    </span>
  );
}
