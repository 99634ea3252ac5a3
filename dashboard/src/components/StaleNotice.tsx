// A failed refresh with an older copy at hand: the copy stays, this line says of when it is.
import { Button } from "../../../components/ui/Button.tsx";
import { Icon } from "../../../components/ui/Icon.tsx";
import { formatAsOf } from "../format/arrived.ts";
import { errorWords } from "../format/error-sentence.ts";
import { ErrorNote } from "./ErrorNote.tsx";
import styles from "./StaleNotice.module.css";

interface Props {
  error: unknown;
  /** When the refresh failed, ms since the epoch. */
  failedAt: number;
  /** When the copy on screen was read, ms since the epoch. */
  asOf: number;
  onRetry(): void;
  busy: boolean;
}

export function StaleNotice({ error, failedAt, asOf, onRetry, busy }: Props) {
  const words = errorWords(error);
  return (
    <div className={styles.notice} role="alert">
      <Icon name="alert" />
      <p>
        <b>{words.title}.</b> What you see is the copy of {formatAsOf(asOf)}. Baton tries again within a
        minute. <ErrorNote words={words} at={formatAsOf(failedAt)} />
      </p>
      <Button small onClick={onRetry} busy={busy}>
        Try now
      </Button>
    </div>
  );
}
