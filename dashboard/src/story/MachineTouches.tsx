// Opens and clicks by proxies and bots: shown as such, folded, never scored.
import { Icon } from "../../../components/ui/Icon.tsx";
import type { Touchpoint } from "../../../lib/contracts/prospect.ts";
import { formatCount } from "../../../lib/core/format-count.ts";
import { formatTime } from "../../../lib/core/format-when.ts";
import { describeTouch } from "../format/words.ts";
import styles from "./MachineTouches.module.css";

const WORD: Readonly<Partial<Record<Touchpoint["type"], string>>> = {
  email_opened: "machine open",
  email_clicked: "machine click",
};

/** "2 machine opens" when all are of one kind, else "3 machine touches". */
function headOf(touches: readonly Touchpoint[]): string {
  const types = new Set(touches.map((touch) => touch.type));
  const [only] = types;
  const word = types.size === 1 && only !== undefined ? WORD[only] : undefined;
  return word === undefined
    ? formatCount(touches.length, "machine touch", "machine touches")
    : formatCount(touches.length, word);
}

export function MachineTouches({ touches }: { touches: readonly Touchpoint[] }) {
  return (
    <details className={styles.fold}>
      <summary>
        <Icon name="bot" size="xs" />
        {headOf(touches)}, not scored
      </summary>
      <ul>
        {touches.map((touch) => (
          <li key={touch.id}>
            {formatTime(new Date(touch.occurredAt))} {describeTouch(touch)}
          </li>
        ))}
      </ul>
    </details>
  );
}
