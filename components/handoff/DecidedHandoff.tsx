// A handoff whose clock has stopped: accepted, recycled until, disqualified or closed.
import type { Handoff } from "../../lib/contracts/prospect.ts";
import { formatMinutes } from "../../lib/core/format-duration.ts";
import { formatDay, formatWhen } from "../../lib/core/format-when.ts";
import styles from "./HandoffClock.module.css";

export function DecidedHandoff(props: { handoff: Handoff; now: Date }) {
  const { handoff, now } = props;
  const used =
    handoff.usedMinutes === null ? "" : `Took ${formatMinutes(handoff.usedMinutes)} business time.`;
  switch (handoff.state) {
    case "accepted":
      return (
        <>
          <p className={styles.top}>
            <span className={styles.left}>
              Accepted{handoff.acceptedAt ? ` ${formatWhen(handoff.acceptedAt, now)}` : ""}
            </span>
            <span className={styles.by}>
              {handoff.firstTouchedAt
                ? `first touched ${formatWhen(handoff.firstTouchedAt, now)}`
                : "not touched yet"}
            </span>
          </p>
          <p className={styles.fine}>{used}</p>
        </>
      );
    case "recycled":
      return (
        <p className={styles.top}>
          <span>
            Recycled
            {handoff.recycleUntil ? (
              <>
                {" "}
                until <b>{formatDay(handoff.recycleUntil, now)}</b>
              </>
            ) : null}
          </span>
          <span className={styles.by}>with marketing</span>
        </p>
      );
    case "disqualified":
      return (
        <p className={styles.top}>
          <span>Disqualified</span>
          <span className={styles.by}>{handoff.closedAt ? formatWhen(handoff.closedAt, now) : ""}</span>
        </p>
      );
    default:
      return (
        <p className={styles.top}>
          <span>Handoff closed</span>
          <span className={styles.by}>{handoff.closedAt ? formatWhen(handoff.closedAt, now) : ""}</span>
        </p>
      );
  }
}
