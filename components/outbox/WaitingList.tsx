// "Waiting to go out": every accepted click that has not arrived, with undo. Nothing accepted is ever lost.
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import { formatDay, formatSince } from "../../lib/core/format-when.ts";
import { describeDetail, VERDICT_LABEL } from "../../lib/core/verdict.ts";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./WaitingList.module.css";

const LOOK: Readonly<Record<string, { icon: IconName; tone?: string }>> = {
  good_fit: { icon: "checkCircle", tone: "good" },
  not_ready: { icon: "later", tone: "warn" },
  wrong_fit: { icon: "slash", tone: "bad" },
  bad_data: { icon: "wrongCard" },
  no_response: { icon: "phone" },
  duplicate: { icon: "copies" },
  accept: { icon: "check" },
  recycle: { icon: "recycle" },
  disqualify: { icon: "slash" },
};
const MOVE = { accept: "Accept", recycle: "Recycle", disqualify: "Disqualify" } as const;

/** `entries` that are waiting, sending or refused, in the order of clicks. */
export function WaitingList(props: {
  entries: readonly OutboxEntry[];
  now: Date;
  onUndo: (entry: OutboxEntry) => void;
}) {
  const waiting = props.entries.filter((entry) => entry.state !== "refused").length;
  if (props.entries.length === 0) return null;
  return (
    <Section id="waiting" title="Waiting to go out" count={waiting}>
      <ul className={styles.list}>
        {props.entries.map((entry) => (
          <WaitingRow key={entry.id} entry={entry} now={props.now} onUndo={() => props.onUndo(entry)} />
        ))}
      </ul>
      <p className={styles.fine}>
        They go out by themselves when you are back, even if you close the browser.
      </p>
    </Section>
  );
}

function WaitingRow(props: { entry: OutboxEntry; now: Date; onUndo: () => void }) {
  const { entry, now } = props;
  const look = LOOK[entry.detail?.verdict ?? entry.move ?? ""] ?? { icon: "undo" as const };
  const what = entry.detail
    ? VERDICT_LABEL[entry.detail.verdict]
    : entry.move
      ? MOVE[entry.move]
      : "Taken back";
  const reason = entry.detail ? describeDetail(entry.detail, (day) => formatDay(day, now)) : "";
  const refused = entry.state === "refused";
  return (
    <li className={styles.item}>
      <span className={classNames(look.tone)}>
        <Icon name={refused ? "alert" : look.icon} />
      </span>
      <span className={styles.what}>
        {what}, {entry.prospectName ?? "a prospect"}
      </span>
      <span className={styles.when}>
        {refused
          ? `Refused: ${entry.refusal?.message ?? "no reason given"}`
          : `Saved ${formatSince(entry.savedAt, now)}${reason ? `, ${reason}` : ""}`}
      </span>
      {entry.kind === "undo" ? null : (
        <Button small icon={refused ? "x" : "undo"} onClick={props.onUndo} className={styles.undo}>
          {refused ? "Discard" : "Undo"}
        </Button>
      )}
    </li>
  );
}
