// One touch: time, icon in its campaign's colour, what happened, and machine opens folded below.
import { classNames } from "../../../components/ui/class-names.ts";
import { Icon } from "../../../components/ui/Icon.tsx";
import { ICON_PATHS } from "../../../components/ui/icon-paths.ts";
import { KIND_ICON_PATHS } from "../../../components/ui/kind-icon-paths.ts";
import { CHANNEL_LABEL } from "../../../lib/core/channel-label.ts";
import { formatTime } from "../../../lib/core/format-when.ts";
import type { TouchType } from "../../../lib/core/vocabulary.ts";
import { CampaignTag } from "../components/CampaignTag.tsx";
import { formatInstant } from "../format/arrived.ts";
import { describeTouch } from "../format/words.ts";
import { MachineTouches } from "./MachineTouches.tsx";
import styles from "./TouchRow.module.css";
import { type TouchEntry, touchAnchor } from "./touch-days.ts";

const TOUCH_ICON: Readonly<Partial<Record<TouchType, readonly string[]>>> = {
  page_viewed: KIND_ICON_PATHS.page,
  form_submitted: ICON_PATHS.form,
  content_downloaded: KIND_ICON_PATHS.download,
  content_viewed: ICON_PATHS.doc,
  event_registered: KIND_ICON_PATHS.event,
  event_attended: KIND_ICON_PATHS.video,
  ad_clicked: KIND_ICON_PATHS.cursor,
  social_engaged: ICON_PATHS.people,
  chat: KIND_ICON_PATHS.chat,
  call: ICON_PATHS.phone,
  meeting: ICON_PATHS.people,
  product_signup: ICON_PATHS.user,
  other: ICON_PATHS.dots,
};

export function TouchRow({ entry }: { entry: TouchEntry }) {
  const { touch, machine } = entry;
  return (
    <li id={touchAnchor(touch.id)} className={classNames(styles.touch, `k${touch.campaign?.color ?? 6}`)}>
      <time dateTime={touch.occurredAt} title={formatInstant(touch.occurredAt)}>
        {formatTime(new Date(touch.occurredAt))}
      </time>
      <span className={styles.icon}>
        <Icon paths={TOUCH_ICON[touch.type] ?? ICON_PATHS.mail} size="xs" />
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
