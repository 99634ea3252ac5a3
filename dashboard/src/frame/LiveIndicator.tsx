// Says whether the page is live and of when the data on screen is.
import { formatAsOf } from "../format/arrived.ts";
import { useLive } from "../live/LiveProvider.tsx";
import styles from "./LiveIndicator.module.css";

/** `asOf`: ms since the epoch; 0 when nothing was read yet. */
export function LiveIndicator({ asOf }: { asOf: number }) {
  const { status } = useLive();
  const time = asOf > 0 ? formatAsOf(asOf) : null;
  if (status === "lost") {
    return (
      <span className={`${styles.live} ${styles.lost}`} title="Baton keeps trying to reach the server.">
        <i />
        {time === null ? "Connection lost" : `Connection lost, copy of ${time}`}
      </span>
    );
  }
  const word = status === "live" ? "Live" : "Connecting";
  return (
    <span className={status === "live" ? styles.live : `${styles.live} ${styles.connecting}`}>
      <i />
      {time === null ? word : `${word}, as of ${time}`}
    </span>
  );
}
