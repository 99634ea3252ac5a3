// Narrows the loaded rows by a text. It stays in the page: names never go into the address or to the server.
import { Icon } from "../../../components/ui/Icon.tsx";
import { Kbd } from "../../../components/ui/Kbd.tsx";
import { FIND_FIELD_ID } from "../frame/use-keys.ts";
import styles from "./FindField.module.css";

export function FindField({ value, onChange }: { value: string; onChange(value: string): void }) {
  return (
    <span className={styles.field}>
      <Icon name="search" size="sm" />
      <input
        id={FIND_FIELD_ID}
        type="search"
        placeholder="Find"
        aria-label="Find in the rows loaded"
        aria-keyshortcuts="/"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onChange("");
          event.currentTarget.blur();
        }}
      />
      {value === "" && <Kbd>/</Kbd>}
    </span>
  );
}
