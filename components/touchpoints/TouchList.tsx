// The touches themselves, grouped by day; machine opens hang under the mail they belong to.
import { formatDayHeading, formatTime } from "../../lib/core/format-when.ts";
import { CampaignDot } from "../ui/Chip.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import { ICON_PATHS } from "../ui/icon-paths.ts";
import { describeTouch, touchIcon } from "./describe-touch.ts";
import type { FoldedTouch, TouchDay } from "./group-touches.ts";
import styles from "./TouchList.module.css";

/** `highlighted` is the touch that a "why now" line jumped to. */
export function TouchList(props: { days: TouchDay[]; now: Date; highlighted: string | null }) {
  return (
    <ol className={styles.list}>
      {props.days.flatMap((day, dayIndex) =>
        day.touches.map((row, index) => (
          <TouchRow
            key={row.touch.id}
            row={row}
            now={props.now}
            heading={index === 0}
            first={index === 0 && dayIndex > 0}
            highlighted={row.touch.id === props.highlighted}
          />
        )),
      )}
    </ol>
  );
}

function TouchRow(props: {
  row: FoldedTouch;
  now: Date;
  heading: boolean;
  first: boolean;
  highlighted: boolean;
}) {
  const { touch, machine } = props.row;
  const what = describeTouch(touch);
  const at = new Date(touch.occurredAt);
  return (
    <li
      id={`touch-${touch.id}`}
      tabIndex={-1}
      className={classNames(
        styles.item,
        `k${touch.campaign?.color ?? 6}`,
        props.first && styles.first,
        touch.machine && styles.machine,
        props.highlighted && styles.highlighted,
      )}
    >
      <time className={styles.time} dateTime={touch.occurredAt}>
        {props.heading ? <b className={styles.day}>{formatDayHeading(touch.occurredAt, props.now)}</b> : null}
        {props.heading ? " " : null}
        {formatTime(at)}
      </time>
      <span className={styles.icon}>
        <Icon paths={touch.machine ? ICON_PATHS.bot : touchIcon(touch.type)} size="xs" />
      </span>
      <div className="grow">
        <p className={styles.what} title={what}>
          {what}
        </p>
        <p className={styles.meta}>
          {touch.machine ? (
            "By a machine, not scored"
          ) : touch.campaign ? (
            <>
              <CampaignDot color={touch.campaign.color} />
              {touch.campaign.name}
            </>
          ) : (
            "No campaign"
          )}
        </p>
        {machine.map((one) => (
          <p key={one.id} className={styles.ghost} id={`touch-${one.id}`}>
            <Icon name="bot" size="xs" />
            Machine {one.type === "email_clicked" ? "click" : "open"} {formatTime(new Date(one.occurredAt))},
            not scored
          </p>
        ))}
      </div>
    </li>
  );
}
