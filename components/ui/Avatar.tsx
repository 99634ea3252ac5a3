// Initials on a rounded square. Decoration: the name stands beside it.
import { initialsOf } from "../../lib/core/initials.ts";
import styles from "./Avatar.module.css";
import { classNames } from "./class-names.ts";

export function Avatar(props: { name: string; size?: "sm" | "md" | "lg" | undefined }) {
  return (
    <span className={classNames(styles.avatar, styles[props.size ?? "md"])} aria-hidden="true">
      {initialsOf(props.name)}
    </span>
  );
}
