// The small print of an error: code, time, and the request id with a button to copy it.
import { useState } from "react";
import { Button } from "../../../components/ui/Button.tsx";
import type { ErrorWords } from "../format/error-sentence.ts";
import styles from "./ErrorNote.module.css";

const LABEL = { rest: "Copy", copied: "Copied", refused: "Copy by hand" } as const;

function CopyId({ id }: { id: string }) {
  const [state, setState] = useState<keyof typeof LABEL>("rest");
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(id);
      setState("copied");
    } catch {
      // No clipboard on this page (plain http, or refused): the id can still be selected.
      setState("refused");
    }
  }
  return (
    <Button look="quiet" small onClick={() => void copy()}>
      {LABEL[state]}
      <span className="spoken"> request id</span>
    </Button>
  );
}

/** `at`: clock time of the failure. */
export function ErrorNote({ words, at }: { words: ErrorWords; at: string }) {
  return (
    <span className={styles.note}>
      {at}, {words.code}
      {words.requestId !== null && (
        <>
          , request <code>{words.requestId}</code>
          <CopyId id={words.requestId} />
        </>
      )}
    </span>
  );
}
