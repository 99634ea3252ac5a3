// What marketing has planned to send to this person.
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { CHANNEL_LABEL } from "../../../lib/core/channel-label.ts";
import { formatWhen } from "../../../lib/core/format-when.ts";
import { CampaignTag } from "../components/CampaignTag.tsx";
import { Card } from "../components/Card.tsx";
import { formatInstant } from "../format/arrived.ts";
import styles from "./UpcomingCard.module.css";

export function UpcomingCard({ story, now }: { story: ProspectStory; now: Date }) {
  return (
    <Card title="Coming up" end="from marketing">
      {story.upcoming.length === 0 ? (
        <p className="t2">No send is planned for this person.</p>
      ) : (
        <ul className={styles.list}>
          {story.upcoming.map((send) => (
            <li key={send.id}>
              <span className={styles.title}>“{send.title}”</span>
              <time dateTime={send.scheduledAt} title={formatInstant(send.scheduledAt)}>
                {formatWhen(send.scheduledAt, now)}
              </time>
              <span className={styles.meta}>
                {CHANNEL_LABEL[send.channel]}
                {send.campaign !== null && <CampaignTag campaign={send.campaign} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
