// A failed read with nothing older to show: what failed, code and time, a button to try now, an id to copy.
import { useState } from "react";
import { Button } from "../../../components/ui/Button.tsx";
import { formatAsOf } from "../format/arrived.ts";
import { errorWords } from "../format/error-sentence.ts";
import { ErrorNote } from "./ErrorNote.tsx";
import { StatePanel } from "./StatePanel.tsx";

interface Props {
  error: unknown;
  onRetry(): void;
  busy?: boolean;
}

export function ErrorPanel({ error, onRetry, busy = false }: Props) {
  const [at] = useState(() => formatAsOf(Date.now()));
  const words = errorWords(error);
  return (
    <StatePanel
      icon="alert"
      alert
      title={words.title}
      action={
        <Button look="primary" onClick={onRetry} busy={busy}>
          Try again
        </Button>
      }
      fine={<ErrorNote words={words} at={at} />}
    >
      {words.text}
    </StatePanel>
  );
}
