// One line icon. Decoration only: the word beside it, or the button's label, says what it means.
import { classNames } from "./class-names.ts";
import styles from "./Icon.module.css";
import { ICON_PATHS, type IconName } from "./icon-paths.ts";

/** `paths` stands in for `name` where the icon comes from another table. `flip` mirrors it in right-to-left text. */
export function Icon(props: {
  name?: IconName | undefined;
  paths?: readonly string[] | undefined;
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
      {(props.paths ?? (props.name ? ICON_PATHS[props.name] : [])).map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
