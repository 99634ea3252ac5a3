// Where the verdict is: saved on this device, waiting, delivered; or refused, with why and what to do.
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import { formatCountdown } from "../../lib/core/format-duration.ts";
import { formatDay, formatSince, formatWhen } from "../../lib/core/format-when.ts";
import { describeDetail, VERDICT_LABEL, type VerdictDetail } from "../../lib/core/verdict.ts";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import type { ShownVerdict } from "./current-verdict.ts";
import styles from "./DeliveryLine.module.css";
import { VERDICT_ICON, VERDICT_TONE } from "./verdict-looks.ts";

/** "Wrong fit, company size" */
export function verdictSentence(detail: VerdictDetail, now: Date): string {
  const reason = describeDetail(detail, (day) => formatDay(day, now));
  return reason === "" ? VERDICT_LABEL[detail.verdict] : `${VERDICT_LABEL[detail.verdict]}, ${reason}`;
}

/** `offline` says that nothing can leave now. */
export function DeliveryLine(props: {
  verdict: ShownVerdict;
  now: Date;
  offline: boolean;
  busy: boolean;
  onUndo: () => void;
}) {
  const { verdict, now } = props;
  const state = verdict.entry?.state ?? "delivered";
  const undo = (
    <Button
      small
      look="quiet"
      icon="undo"
      hint="Z"
      busy={props.busy}
      aria-keyshortcuts="Z"
      onClick={props.onUndo}
    >
      Undo
    </Button>
  );
  if (state === "delivered") {
    const at = verdict.entry?.deliveredAt;
    const tone = VERDICT_TONE[verdict.detail.verdict];
    return (
      <div className={styles.line}>
        <span className={styles.done} role="status">
          <Icon name={VERDICT_ICON[verdict.detail.verdict]} className={tone === "plain" ? undefined : tone} />
          <span className="grow">
            {verdictSentence(verdict.detail, now)},{" "}
            {at ? `delivered ${formatSince(at, now)}` : `given ${formatWhen(verdict.at, now)}`}
          </span>
        </span>
        {undo}
      </div>
    );
  }
  return (
    <>
      <div className={styles.line}>
        <span className={styles.steps} role="status">
          <span className={styles.step}>
            <Icon name="check" />
            Saved
          </span>
          <span className={styles.seg} aria-hidden="true" />
          <span className={classNames(styles.step, styles.now)}>
            <span className={styles.ring} aria-hidden="true" />
            {props.offline ? "Waiting, offline" : state === "sending" ? "Sending" : "Waiting"}
          </span>
          {props.offline ? null : (
            <>
              <span className={styles.seg} aria-hidden="true" />
              <span className={styles.later} aria-hidden="true">
                <span className={styles.ring} />
                Delivered
              </span>
            </>
          )}
        </span>
        {undo}
      </div>
      <p className={styles.fine}>
        {verdictSentence(verdict.detail, now)}. {waitingWords(verdict.entry, props.offline, now)}
      </p>
    </>
  );
}

function waitingWords(entry: OutboxEntry | null, offline: boolean, now: Date): string {
  if (offline) return "It goes out by itself when you are back, even if you close the browser.";
  const tries = entry?.tries ?? 0;
  if (tries === 0 || !entry?.nextTryAt)
    return `Saved ${formatSince(entry?.savedAt ?? now.toISOString(), now)}.`;
  const wait = Date.parse(entry.nextTryAt) - now.getTime();
  const next = wait > 0 ? `Next try in ${formatCountdown(wait)}.` : "Trying again now.";
  return `Tried ${tries === 1 ? "once" : `${tries} times`}. ${next}`;
}

/** The server refused a verdict for good. It stays until the rep discards it or gives another one. */
export function RefusedLine(props: { entry: OutboxEntry; now: Date; onDiscard: () => void }) {
  const { entry } = props;
  const field = entry.refusal?.field;
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert" className="bad" />
      <div className="grow">
        <p>
          <b>Refused:</b> {entry.detail ? verdictSentence(entry.detail, props.now) : "verdict"}
        </p>
        <p className={styles.why}>
          {entry.refusal?.message ?? "The server did not say why."}
          {field ? ` (${field})` : ""} Choose again, or discard it.
        </p>
      </div>
      <Button small onClick={props.onDiscard}>
        Discard
      </Button>
    </div>
  );
}
