// One line icon. Decoration only: the word beside it, or the button's label, says what it means.
import { classNames } from "./class-names.ts";
import styles from "./Icon.module.css";
import { ICON_PATHS, type IconName } from "./icon-paths.ts";

/** `size`: 16 px (default), 14 or 12. `flip` mirrors it where text runs right to left. */
export function Icon(props: {
  name: IconName;
  size?: "md" | "sm" | "xs" | "lg" | undefined;
  flip?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <svg
      className={classNames(
        styles.icon,
        styles[props.size ?? "md"],
        props.name === "dots" && styles.dots,
        props.flip && styles.flip,
        props.className,
      )}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {ICON_PATHS[props.name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
