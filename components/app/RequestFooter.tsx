// Under a server error: the request's id, and the details an admin will ask for, on the clipboard.
import { useState } from "react";
import type { Connection } from "../../lib/contracts/ui-background.ts";
import styles from "./MatchFooter.module.css";

/** The copied text names code, time and request; never an address or a verdict. */
export function RequestFooter(props: {
  connection: Extract<Connection, { state: "error" }>;
  server: string | null;
}) {
  const { connection } = props;
  const [copied, setCopied] = useState(false);
  const details = [
    `Baton: ${connection.message}`,
    `code ${connection.code}, HTTP ${connection.status ?? "none"}, at ${connection.at}`,
    `request ${connection.requestId ?? "none"}, server ${props.server ?? "none"}, tries ${connection.tries}`,
  ].join("\n");
  return (
    <footer className={styles.foot}>
      <span>Request {connection.requestId ?? "never arrived"}</span>
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          void navigator.clipboard.writeText(details).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {copied ? "Copied" : "Copy details for your admin"}
      </button>
    </footer>
  );
}
