// The list of keys, in a native dialog.
import { useEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./KeyHelp.module.css";
import { KeyTable } from "./KeyTable.tsx";

export function KeyHelp(props: { singleKeys: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={props.onClose}>
      <header className={styles.head}>
        <h2 id="keys-title">Keys</h2>
        <Button small iconOnly look="quiet" icon="x" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </header>
      {props.singleKeys ? null : <p className={styles.off}>Single keys are switched off in the options.</p>}
      <KeyTable />
    </dialog>
  );
}
