// The 2 px line under the top bar while a copy is refreshed.
import styles from "./RefreshLine.module.css";

/** The 2 px line that says a copy is being refreshed. */
export function RefreshLine() {
  return (
    <div className={styles.line} role="progressbar" aria-label="Refreshing">
      <span className={styles.run} />
    </div>
  );
}
