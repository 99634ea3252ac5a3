// The rarer things: refresh, what left this device, keys, options. A native popover with plain buttons.
import { useId, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./MoreMenu.module.css";

export function MoreMenu(props: { onRefresh: () => void; onKeys: () => void }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const pick = (action: () => void) => () => {
    menu.current?.hidePopover();
    action();
  };
  return (
    <>
      <Button small iconOnly look="quiet" icon="dots" popoverTarget={id}>
        More
      </Button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <button type="button" className={styles.item} onClick={pick(props.onRefresh)}>
          <Icon name="refresh" size="sm" /> Refresh now
        </button>
        <a className={styles.item} href="options.html#calls" target="_blank" rel="noreferrer">
          <Icon name="shield" size="sm" /> What left this device
        </a>
        <button type="button" className={styles.item} onClick={pick(props.onKeys)}>
          <Icon name="ask" size="sm" /> Keys
        </button>
        <a className={styles.item} href="options.html" target="_blank" rel="noreferrer">
          <Icon name="form" size="sm" /> Options
        </a>
      </div>
    </>
  );
}
