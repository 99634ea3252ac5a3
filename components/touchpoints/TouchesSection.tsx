// All touches of the last 90 days and older: filters, strip, list, machine touches on or off, more.
import { useState } from "react";
import type { Touchpoint } from "../../lib/contracts/prospect.ts";
import { formatCount } from "../../lib/core/format-count.ts";
import { formatDate } from "../../lib/core/format-when.ts";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Section } from "../ui/Section.tsx";
import { groupTouches, type TouchFilter } from "./group-touches.ts";
import type { TouchCounts, TouchMark } from "./story-parts.ts";
import styles from "./TouchesSection.module.css";
import { TouchList } from "./TouchList.tsx";
import { TouchStrip } from "./TouchStrip.tsx";

const FILTERS: readonly { value: TouchFilter; label: string }[] = [
  { value: "all", label: "All" },
  { value: "web", label: "Web" },
  { value: "email", label: "Email" },
  { value: "events", label: "Events" },
  { value: "sales", label: "Sales" },
];

/** `touches` are all pages loaded so far. `failure` says why the next page did not come. */
export function TouchesSection(props: {
  touches: Touchpoint[];
  counts: TouchCounts;
  marks: TouchMark[];
  firstTouchAt: string | null;
  now: Date;
  highlighted: string | null;
  more: { available: boolean; loading: boolean; failure: string | null; load: () => void };
}) {
  const { counts, now, more } = props;
  const [filter, setFilter] = useState<TouchFilter>("all");
  const [showMachine, setShowMachine] = useState(true);
  const days = groupTouches(props.touches, filter, showMachine);
  return (
    <Section
      id="touches"
      title="Touches"
      count="90 days"
      end={
        counts.machine > 0 ? (
          <Button
            small
            look="quiet"
            icon="bot"
            className={styles.toggle}
            aria-pressed={showMachine}
            title={showMachine ? "Hide machine opens and clicks" : "Show machine opens and clicks"}
            onClick={() => setShowMachine(!showMachine)}
          >
            {counts.machine} machine
          </Button>
        ) : undefined
      }
    >
      {counts.all + counts.machine > 0 || props.touches.length > 0 ? (
        <>
          <fieldset className={styles.filters} aria-label="Show touches">
            {FILTERS.map(({ value, label }) => (
              <button
                key={value}
                type="button"
                className={classNames(styles.filter, filter === value && styles.on)}
                aria-pressed={filter === value}
                onClick={() => setFilter(value)}
              >
                {label} <span className={styles.number}>{counts[value]}</span>
              </button>
            ))}
          </fieldset>
          <TouchStrip marks={props.marks} now={now} />
        </>
      ) : null}
      {days.length > 0 ? (
        <TouchList days={days} now={now} highlighted={props.highlighted} />
      ) : (
        <p className={styles.empty}>
          {props.touches.length === 0
            ? "No touches yet. Marketing has not reached this person."
            : more.available
              ? "None among the touches loaded so far."
              : "No touches of this kind."}
        </p>
      )}
      {more.available ? (
        <button type="button" className={styles.more} disabled={more.loading} onClick={more.load}>
          {more.loading ? "Loading older touches" : olderWords(props)}
        </button>
      ) : null}
      {more.failure ? (
        <p className={styles.failure} role="alert">
          Older touches did not load: {more.failure}
        </p>
      ) : null}
    </Section>
  );
}

/** "13 older, back to 2 Sep"; without the number when older ones lie beyond the 90 days that are counted. */
function olderWords(props: {
  touches: Touchpoint[];
  counts: TouchCounts;
  firstTouchAt: string | null;
  now: Date;
}): string {
  const { firstTouchAt, now } = props;
  if (firstTouchAt === null) return "Older touches";
  const back = `back to ${formatDate(new Date(firstTouchAt), now)}`;
  const within = now.getTime() - Date.parse(firstTouchAt) <= 90 * 86_400_000;
  const loaded = props.touches.filter((touch) => !touch.machine).length;
  const rest = props.counts.all - loaded;
  return within && rest > 0 ? `${formatCount(rest, "older", "older")}, ${back}` : `Older, ${back}`;
}
