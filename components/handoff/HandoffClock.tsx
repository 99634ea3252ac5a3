// The clock of one handoff: whose it is, how much business time is left, and the rep's three moves.

import { useEffect, useState } from "react";
import type { Handoff } from "../../lib/contracts/prospect.ts";
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import { formatMinutes } from "../../lib/core/format-duration.ts";
import { daysBetween, formatSince, formatTime, formatWhen } from "../../lib/core/format-when.ts";
import { type ClockReading, readHandoffClock } from "../../lib/core/handoff-clock.ts";
import type { WrongFitCriterion } from "../../lib/core/verdict.ts";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Meter } from "../ui/Meter.tsx";
import { PickerLoading } from "../ui/PickerLoading.tsx";
import styles from "./HandoffClock.module.css";

const DecidedHandoff = lazyPart(async () => (await import("./DecidedHandoff.tsx")).DecidedHandoff);
const PendingMove = lazyPart(async () => (await import("./PendingMove.tsx")).PendingMove);
/** A chunk of its own, asked for as soon as the clock stands, so that a click finds it there. */
const loadPickers = () => import("./MovePickers.tsx");
const RecyclePicker = lazyPart(async () => (await loadPickers()).RecyclePicker, <PickerLoading />);
const DisqualifyPicker = lazyPart(async () => (await loadPickers()).DisqualifyPicker, <PickerLoading />);

/** One decision of the rep, as the background takes it. */
export type HandoffDecision =
  | { move: "accept" }
  | { move: "recycle"; until: string }
  | { move: "disqualify"; criterion: WrongFitCriterion };

/** `pending`: the latest move on this handoff that is not yet in the story. `asOf` is the story's time. */
export function HandoffClock(props: {
  handoff: Handoff;
  asOf: string;
  now: Date;
  pending: OutboxEntry | null;
  busy: boolean;
  onDecide: (decision: HandoffDecision) => void;
  onWithdraw: (entryId: string) => void;
}) {
  const { handoff, now, pending } = props;
  useEffect(() => {
    loadPickers().catch(() => undefined);
  }, []);
  const [picker, setPicker] = useState<"recycle" | "disqualify" | null>(null);
  const reading = readHandoffClock(handoff, Date.parse(props.asOf), now.getTime());
  const decide = (decision: HandoffDecision) => {
    setPicker(null);
    props.onDecide(decision);
  };
  const open = reading.kind !== "decided";
  return (
    <section
      className={classNames(styles.clock, styles[toneOf(reading)])}
      aria-label="Handoff"
      data-section="handoff"
    >
      <Reading reading={reading} handoff={handoff} now={now} />
      {pending ? <PendingMove entry={pending} now={now} onWithdraw={props.onWithdraw} /> : null}
      {open && (pending === null || pending.state === "refused") && picker === null ? (
        <div className={styles.acts}>
          <Button
            look="primary"
            icon="check"
            busy={props.busy}
            aria-keyshortcuts="A"
            onClick={() => decide({ move: "accept" })}
          >
            Accept
          </Button>
          <Button icon="recycle" aria-keyshortcuts="R" onClick={() => setPicker("recycle")}>
            Recycle…
          </Button>
          <Button icon="slash" aria-keyshortcuts="D" onClick={() => setPicker("disqualify")}>
            Disqualify…
          </Button>
        </div>
      ) : null}
      {picker === "recycle" ? (
        <RecyclePicker
          now={now}
          onSave={(until) => decide({ move: "recycle", until })}
          onLeave={() => setPicker(null)}
        />
      ) : null}
      {picker === "disqualify" ? (
        <DisqualifyPicker
          onSave={(criterion) => decide({ move: "disqualify", criterion })}
          onLeave={() => setPicker(null)}
        />
      ) : null}
    </section>
  );
}

function toneOf(reading: ClockReading): "plain" | "sales" | "warn" | "bad" {
  switch (reading.kind) {
    case "low":
      return "warn";
    case "late":
      return "bad";
    case "decided":
      return reading.state === "accepted" ? "sales" : "plain";
    default:
      return "sales";
  }
}

function Reading(props: { reading: ClockReading; handoff: Handoff; now: Date }) {
  const { reading, handoff, now } = props;
  if (reading.kind === "decided") return <DecidedHandoff handoff={handoff} now={now} />;
  if (reading.kind === "routing") {
    return (
      <p className={styles.top}>
        <span>Not assigned yet. Routing is marketing’s time.</span>
        <span className={styles.by}>MQL {formatWhen(handoff.mqlAt, now)}</span>
      </p>
    );
  }
  const by = handoff.acceptBy ? `by ${formatDue(new Date(handoff.acceptBy), now)}` : "";
  const allowed = handoff.allowedMinutes ?? 0;
  if (reading.kind === "late") {
    return (
      <>
        <p className={styles.top}>
          <span>
            Late <span className={styles.left}>{formatMinutes(reading.lateMinutes)}</span> business time
          </span>
          <span className={styles.by}>
            was due {handoff.acceptBy ? formatWhen(handoff.acceptBy, now) : ""}
          </span>
        </p>
        <div className={styles.track}>
          <Meter tone="bad" share={1} label={`All of ${formatMinutes(allowed)} used`} />
        </div>
        <Whose handoff={handoff} now={now} />
      </>
    );
  }
  return (
    <>
      <p className={styles.top}>
        <span>
          Accept within <span className={styles.left}>{formatMinutes(reading.leftMinutes)}</span> business
          time
        </span>
        <span className={styles.by}>{by}</span>
      </p>
      <div className={styles.track}>
        <Meter
          tone={reading.kind === "low" ? "warn" : "sales"}
          share={reading.share}
          label={`${formatMinutes(reading.usedMinutes)} of ${formatMinutes(allowed)} used`}
        />
      </div>
      {reading.kind === "paused" ? (
        <p className={styles.fine}>Paused: outside business hours. Your clock stands still.</p>
      ) : null}
      <Whose handoff={handoff} now={now} />
    </>
  );
}

/** "12:36", "tomorrow 13:00", "Mon 23 Nov 13:00": a clock's end always has its time. */
function formatDue(at: Date, now: Date): string {
  const days = daysBetween(now, at);
  if (days === 0) return formatTime(at);
  const when = formatWhen(at.toISOString(), now);
  return days === 1 ? when : `${when} ${formatTime(at)}`;
}

function Whose(props: { handoff: Handoff; now: Date }) {
  const { assignedAt, routingMinutes } = props.handoff;
  const parts = [
    assignedAt ? `Yours since ${formatSince(assignedAt, props.now)}.` : "",
    routingMinutes !== null ? `Routing took ${formatMinutes(routingMinutes)}, not counted here.` : "",
  ].filter(Boolean);
  return parts.length > 0 ? <p className={styles.fine}>{parts.join(" ")}</p> : null;
}
