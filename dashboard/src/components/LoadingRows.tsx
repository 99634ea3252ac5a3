// The shape of a list that is loading, only after 120 ms: fast answers never flicker.
import { useLate } from "../../../components/ui/use-late.ts";
import styles from "./LoadingRows.module.css";

const DELAY_MS = 120;

/** `rows` grey lines; `what` is read out: "Loading verdicts". */
export function LoadingRows({ rows, what }: { rows: number; what: string }) {
  const late = useLate(DELAY_MS);
  return (
    <div className={styles.rows} aria-busy="true">
      <span className="spoken">Loading {what}</span>
      {late &&
        Array.from({ length: rows }, (_, row) => row).map((row) => <span key={row} className={styles.row} />)}
    </div>
  );
}
