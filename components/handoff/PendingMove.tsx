// A handoff move that is saved but not yet in the story: waiting, on its way, or refused with why.
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./HandoffClock.module.css";

const DONE = { accept: "Accepted", recycle: "Recycled", disqualify: "Disqualified" } as const;

export function PendingMove(props: { entry: OutboxEntry; now: Date; onWithdraw: (entryId: string) => void }) {
  const { entry } = props;
  const done = entry.move ? DONE[entry.move] : "Moved";
  if (entry.state === "refused") {
    return (
      <div className={styles.pending} role="alert">
        <Icon name="alert" size="sm" className="bad" />
        <span className="grow">
          {done}, refused: {entry.refusal?.message ?? "the server did not say why"}
        </span>
        <Button small onClick={() => props.onWithdraw(entry.id)}>
          Discard
        </Button>
      </div>
    );
  }
  const where =
    entry.state === "delivered" ? "delivered" : entry.state === "sending" ? "on its way" : "waiting";
  return (
    <div className={styles.pending} role="status">
      <Icon name="check" size="sm" />
      <span>
        {done}, saved {formatSince(entry.savedAt, props.now)}, {where}
      </span>
      {entry.state === "waiting" ? (
        <Button small look="quiet" icon="undo" onClick={() => props.onWithdraw(entry.id)}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
