// One touch: time, icon in its campaign's colour, what happened, and machine opens folded below.
import { classNames } from "../../../components/ui/class-names.ts";
import { Icon } from "../../../components/ui/Icon.tsx";
import type { IconName } from "../../../components/ui/icon-paths.ts";
import { formatTime } from "../../../lib/core/format-when.ts";
import type { TouchType } from "../../../lib/core/vocabulary.ts";
import { CampaignTag } from "../components/CampaignTag.tsx";
import { formatInstant } from "../format/arrived.ts";
import { CHANNEL_LABEL, describeTouch } from "../format/words.ts";
import { MachineTouches } from "./MachineTouches.tsx";
import styles from "./TouchRow.module.css";
import { type TouchEntry, touchAnchor } from "./touch-days.ts";

const TOUCH_ICON: Readonly<Partial<Record<TouchType, IconName>>> = {
  page_viewed: "page",
  form_submitted: "form",
  content_downloaded: "download",
  content_viewed: "doc",
  event_registered: "event",
  event_attended: "video",
  ad_clicked: "cursor",
  social_engaged: "people",
  chat: "chat",
  call: "phone",
  meeting: "people",
  product_signup: "user",
  other: "dots",
};

export function TouchRow({ entry }: { entry: TouchEntry }) {
  const { touch, machine } = entry;
  return (
    <li id={touchAnchor(touch.id)} className={classNames(styles.touch, `k${touch.campaign?.color ?? 6}`)}>
      <time dateTime={touch.occurredAt} title={formatInstant(touch.occurredAt)}>
        {formatTime(new Date(touch.occurredAt))}
      </time>
      <span className={styles.icon}>
        <Icon name={TOUCH_ICON[touch.type] ?? "mail"} size="xs" />
      </span>
      <div className={styles.what}>
        <p>{describeTouch(touch)}</p>
        <p className={styles.meta}>
          <CampaignTag campaign={touch.campaign} />
          <span>
            {CHANNEL_LABEL[touch.channel]}, from {touch.source}
          </span>
        </p>
        {machine.length > 0 && <MachineTouches touches={machine} />}
      </div>
    </li>
  );
}
