// What marketing will send this person next, so that nobody is told two stories.
import type { UpcomingTouch } from "../../lib/contracts/prospect.ts";
import { formatWhen } from "../../lib/core/format-when.ts";
import type { Channel } from "../../lib/core/vocabulary.ts";
import { CampaignDot } from "../ui/Chip.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./UpcomingSection.module.css";

const CHANNEL_LABEL: Readonly<Record<Channel, string>> = {
  email: "Email",
  web: "Web",
  paid_search: "Paid search",
  paid_social: "Paid social",
  organic_search: "Organic search",
  organic_social: "Social",
  event: "Event",
  webinar: "Webinar",
  referral: "Referral",
  direct: "Direct",
  phone: "Phone",
  chat: "Chat",
  partner: "Partner",
  product: "Product",
  other: "Other",
};

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
