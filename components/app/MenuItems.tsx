// What stands in the menu of the top bar.
import { Icon } from "../ui/Icon.tsx";
import styles from "./MenuItems.module.css";

export function MenuItems(props: { onRefresh: () => void; onKeys: () => void }) {
  return (
    <>
      <button type="button" className={styles.item} onClick={props.onRefresh}>
        <Icon name="refresh" size="sm" /> Refresh now
      </button>
      <a className={styles.item} href="options.html#calls" target="_blank" rel="noreferrer">
        <Icon name="shield" size="sm" /> What left this device
      </a>
      <button type="button" className={styles.item} onClick={props.onKeys}>
        <Icon name="ask" size="sm" /> Keys
      </button>
      <a className={styles.item} href="options.html" target="_blank" rel="noreferrer">
        <Icon name="form" size="sm" /> Options
      </a>
    </>
  );
}
