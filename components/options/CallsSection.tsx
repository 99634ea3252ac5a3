// Every call that left this device: when, what for, what it carried, how it ended.
import { useState } from "react";
import type { CallRecord } from "../../lib/contracts/ui-background.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./options.module.css";

const SHOWN_AT_FIRST = 20;

export function CallsSection(props: { calls: readonly CallRecord[]; now: Date }) {
  const { calls } = props;
  const [all, setAll] = useState(false);
  const shown = all ? calls : calls.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.card} id="calls" aria-labelledby="calls-title">
      <h2 id="calls-title" className={styles.title}>
        What left this device
      </h2>
      {calls.length === 0 ? (
        <p className="t2">No calls yet. Each call to the server is listed here.</p>
      ) : (
        <>
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
              {shown.map((call) => (
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
          {calls.length > shown.length ? (
            <Button small look="quiet" onClick={() => setAll(true)}>
              Show all {calls.length}
            </Button>
          ) : null}
        </>
      )}
      <p className={styles.fine}>The text of your mail is in none of them.</p>
    </section>
  );
}
