// Every call that left this device: when, what for, what it carried, how it ended.
import type { CallRecord } from "../../lib/contracts/ui-background.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import styles from "./options.module.css";

export function CallsSection(props: { calls: readonly CallRecord[]; now: Date }) {
  return (
    <section className={styles.card} id="calls" aria-labelledby="calls-title">
      <h2 id="calls-title" className={styles.title}>
        What left this device
      </h2>
      {props.calls.length === 0 ? (
        <p className="t2">No calls yet. Each call to the server is listed here.</p>
      ) : (
        // The list can be scrolled by keyboard, so it takes focus.
        <section className={styles.scroll} aria-label="Calls made" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Call</th>
                <th scope="col">Carried</th>
                <th scope="col">Ended</th>
              </tr>
            </thead>
            <tbody>
              {props.calls.map((call) => (
                <tr key={`${call.at} ${call.operation} ${call.carried}`}>
                  <td>
                    <time dateTime={call.at}>{formatSince(call.at, props.now)}</time>
                  </td>
                  <td>{call.operation}</td>
                  <td>{call.carried}</td>
                  <td className={call.outcome === "ok" ? undefined : "bad"}>
                    {call.outcome === "ok" ? "answered" : call.outcome.replaceAll("_", " ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={styles.fine}>The text of your mail is in none of them.</p>
    </section>
  );
}
