// What marketing will send this person next, so that nobody is told two stories.
import type { UpcomingTouch } from "../../lib/contracts/prospect.ts";
import { CHANNEL_LABEL } from "../../lib/core/channel-label.ts";
import { formatWhen } from "../../lib/core/format-when.ts";
import { CampaignDot } from "../ui/Chip.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./UpcomingSection.module.css";

export function UpcomingSection(props: { upcoming: UpcomingTouch[]; now: Date }) {
  return (
    <Section id="coming-up" title="Coming up" end="from marketing">
      {props.upcoming.length === 0 ? (
        <p className="t2">Nothing is planned for this person.</p>
      ) : (
        <ul className={styles.list}>
          {props.upcoming.map((touch) => (
            <li key={touch.id} className={styles.item}>
              <span className={styles.title} title={touch.title}>
                {touch.title}
              </span>
              <time className={styles.when} dateTime={touch.scheduledAt}>
                {formatWhen(touch.scheduledAt, props.now)}
              </time>
              <span className={styles.meta}>
                {touch.campaign ? <CampaignDot color={touch.campaign.color} /> : null}
                {CHANNEL_LABEL[touch.channel]}
                {touch.campaign ? `, ${touch.campaign.name}` : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
