// The rep's own never-list: people and domains that are never looked up.
import { type FormEvent, useId, useState } from "react";
import { formatCount } from "../../lib/core/format-count.ts";
import { Button } from "../ui/Button.tsx";
import { readNeverList } from "./check-input.ts";
import styles from "./options.module.css";

export function NeverListSection(props: {
  entries: readonly string[];
  onSave: (entries: string[]) => Promise<unknown>;
}) {
  const id = useId();
  const [text, setText] = useState(props.entries.join("\n"));
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = readNeverList(text);
    setError(read.error);
    setSaved(null);
    if (read.entries === null) return;
    props.onSave(read.entries).then(
      () => setSaved(`Saved, ${formatCount(read.entries.length, "entry", "entries")}.`),
      (failure: unknown) =>
        setError(failure instanceof Error ? `Not saved: ${failure.message}` : "Not saved."),
    );
  };
  return (
    <section className={styles.card} id="never" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Never-list
      </h2>
      <form className={styles.form} onSubmit={onSubmit}>
        <label htmlFor={id} className="t2">
          One a line: an address, @domain or *.domain. None of them is ever looked up. Your admin’s list
          applies too.
        </label>
        <textarea
          id={id}
          className={styles.area}
          rows={5}
          spellCheck={false}
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {error ? (
          <p id={`${id}-error`} className={styles.error} role="alert">
            {error}
          </p>
        ) : null}
        <div className={styles.acts}>
          <Button type="submit">Save list</Button>
          <span role="status" className="t2">
            {saved}
          </span>
        </div>
      </form>
    </section>
  );
}
