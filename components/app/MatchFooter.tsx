// How the person on screen was matched to the page, and where to see every call made.
import type { ProspectView } from "../../lib/contracts/ui-background.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./MatchFooter.module.css";

type Known = Extract<ProspectView, { state: "known" }>;

const MATCH: Readonly<Record<Known["matchedBy"], string>> = {
  email: "Matched by exact address.",
  alias: "Matched by another address of theirs.",
  record: "Matched by the record on this page.",
  "look-up-once": "Looked up once, because you asked.",
};

/** `because`: why this person of several, in words. */
export function MatchFooter(props: {
  matchedBy: Known["matchedBy"];
  because: string | null;
  firstName: string | null;
  onOthers: (() => void) | null;
}) {
  return (
    <footer className={styles.foot} data-section="match">
      <Icon name="shield" />
      <span title={props.because ?? undefined}>{MATCH[props.matchedBy]}</span>
      {props.onOthers ? (
        <button type="button" className={styles.link} onClick={props.onOthers}>
          Not {props.firstName ?? "them"}?
        </button>
      ) : null}
      <a className={styles.calls} href="options.html#calls" target="_blank" rel="noreferrer">
        Calls made
      </a>
    </footer>
  );
}
