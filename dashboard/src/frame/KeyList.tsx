// The list of keys, as a modal dialog; also the place where single keys are turned off.
import { type RefObject, useId } from "react";
import { Button } from "../../../components/ui/Button.tsx";
import { Kbd } from "../../../components/ui/Kbd.tsx";
import styles from "./KeyList.module.css";
import { PAGES } from "./navigation.ts";

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  keysOn: boolean;
  onKeysOn(on: boolean): void;
}

export function KeyList({ dialog, keysOn, onKeysOn }: Props) {
  const titleId = useId();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId}>
      <h2 id={titleId}>Keys</h2>
      <dl className={styles.keys}>
        {PAGES.map((page) => (
          <div key={page.path}>
            <dt>
              <Kbd>G</Kbd> then <Kbd>{page.key.toUpperCase()}</Kbd>
            </dt>
            <dd>Go to {page.label}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>/</Kbd>
          </dt>
          <dd>Find in the rows on screen</dd>
        </div>
        <div>
          <dt>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd>
          </dt>
          <dd>Row before, row after</dd>
        </div>
        <div>
          <dt>
            <Kbd>Enter</Kbd>
          </dt>
          <dd>Open the row</dd>
        </div>
        <div>
          <dt>
            <Kbd>Esc</Kbd>
          </dt>
          <dd>Close, or leave the find field</dd>
        </div>
        <div>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>This list</dd>
        </div>
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={keysOn} onChange={(event) => onKeysOn(event.target.checked)} />
        Single keys act
      </label>
      <form method="dialog">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}
