// The shape of the panel while the first story loads; drawn only after 120 ms.
import styles from "./Skeleton.module.css";
import { useLate } from "./use-late.ts";

const DELAY_MS = 120;

/** `label` is what a screen reader hears; nothing is drawn before the delay. */
export function Skeleton(props: { label: string; delayMs?: number | undefined }) {
  const late = useLate(props.delayMs ?? DELAY_MS);
  if (!late) return null;
  return (
    <div aria-busy="true">
      <p className="spoken" role="status">
        {props.label}
      </p>
      <div className={styles.who} aria-hidden="true">
        <span className={styles.face} />
        <span>
          <Bar width={128} strong />
          <Bar width={196} />
        </span>
      </div>
      <div className={styles.block} aria-hidden="true" />
      <div className={styles.section} aria-hidden="true">
        <Bar width={62} strong />
        <Bar width={232} />
        <Bar width={206} />
        <Bar width={220} />
      </div>
      <div className={styles.section} aria-hidden="true">
        <Bar width={76} strong />
        <div className={styles.row} />
      </div>
    </div>
  );
}

function Bar(props: { width: number; strong?: boolean }) {
  return (
    <span className={props.strong ? styles.strong : styles.pale} style={{ inlineSize: `${props.width}px` }} />
  );
}
