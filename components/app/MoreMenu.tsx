// The rarer things: refresh, what left this device, keys, options. A native popover with plain buttons.

import { useId, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import styles from "./MoreMenu.module.css";

const MenuItems = lazyPart(async () => (await import("./MenuItems.tsx")).MenuItems);

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
        <MenuItems onRefresh={pick(props.onRefresh)} onKeys={pick(props.onKeys)} />
      </div>
    </>
  );
}
