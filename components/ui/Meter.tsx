// A thin bar for a share of a whole. The figure always stands beside it in text.
import { classNames } from "./class-names.ts";
import styles from "./Meter.module.css";

/** `share` 0 to 1; `label` is the text equivalent, with figures and unit. */
export function Meter(props: {
  share: number;
  label: string;
  tone?: "plain" | "sales" | "warn" | "bad" | undefined;
}) {
  const percent = Math.min(100, Math.max(0, props.share * 100));
  return (
    <div
      className={classNames(styles.meter, styles[props.tone ?? "plain"])}
      role="img"
      aria-label={props.label}
    >
      <span className={styles.fill} style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
