// What is kept on this device, and taking it off again. Waiting verdicts stay unless the rep says otherwise.
import { useState } from "react";
import type { CacheStats } from "../../lib/contracts/ui-background.ts";
import { formatCount, formatNumber } from "../../lib/core/format-count.ts";
import { formatWhen } from "../../lib/core/format-when.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./options.module.css";

/** `bytes` as the browser estimates them. */
export function StorageSection(props: {
  stats: CacheStats;
  now: Date;
  busy: boolean;
  onWipe: (outbox: boolean) => void;
  onSignOut: () => void;
}) {
  const { stats, now } = props;
  const [outbox, setOutbox] = useState(false);
  const [asking, setAsking] = useState(false);
  const rows = [
    ["Prospects", formatNumber(stats.prospects)],
    ["Content items", formatNumber(stats.contentItems)],
    ["Known addresses, hashed", formatNumber(stats.knownAddresses)],
    ["Verdicts waiting", formatNumber(stats.outboxWaiting)],
    ["Oldest copy", stats.oldestAt ? formatWhen(stats.oldestAt, now) : "none"],
    ["Size", stats.bytes === null ? "not known" : `${formatNumber(Math.ceil(stats.bytes / 1000))} kB`],
  ] as const;
  return (
    <section className={styles.card} id="cache" aria-labelledby="cache-title">
      <h2 id="cache-title" className={styles.title}>
        On this device
      </h2>
      <dl className={styles.figures}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asking ? (
        <div className={styles.form}>
          {stats.outboxWaiting > 0 ? (
            <label className={styles.radio}>
              <input type="checkbox" checked={outbox} onChange={(event) => setOutbox(event.target.checked)} />
              Also delete {formatCount(stats.outboxWaiting, "waiting verdict")}. Marketing will never hear of{" "}
              {stats.outboxWaiting === 1 ? "it" : "them"}.
            </label>
          ) : null}
          <div className={styles.acts}>
            <Button
              look="danger"
              busy={props.busy}
              onClick={() => {
                props.onWipe(outbox);
                setAsking(false);
                setOutbox(false);
              }}
            >
              {outbox ? "Wipe with verdicts" : "Wipe the copies"}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.acts}>
          <Button onClick={() => setAsking(true)}>Wipe…</Button>
          <Button onClick={props.onSignOut}>Sign out</Button>
        </div>
      )}
      <p className={styles.fine}>Signing out removes the copies and the token. Waiting verdicts are kept.</p>
    </section>
  );
}
