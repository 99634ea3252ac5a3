// Theme and single keys: saved at once.
import type { OptionsState, ThemeChoice } from "../../lib/contracts/ui-background.ts";
import styles from "./options.module.css";

const THEMES: readonly { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "Like the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export function PreferencesSection(props: {
  options: OptionsState;
  onChange: (change: { theme: ThemeChoice } | { singleKeys: boolean }) => void;
}) {
  const { options } = props;
  return (
    <section className={styles.card} aria-labelledby="preferences-title">
      <h2 id="preferences-title" className={styles.title}>
        Look and keys
      </h2>
      <fieldset className={styles.radios}>
        <legend className="med">Theme</legend>
        {THEMES.map(({ value, label }) => (
          <label key={value} className={styles.radio}>
            <input
              type="radio"
              name="theme"
              checked={options.theme === value}
              onChange={() => props.onChange({ theme: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className={styles.radio}>
        <input
          type="checkbox"
          checked={options.singleKeys}
          onChange={(event) => props.onChange({ singleKeys: event.target.checked })}
        />
        Single keys, for instance V for the verdict. They work inside Baton’s own frame only.
      </label>
    </section>
  );
}
