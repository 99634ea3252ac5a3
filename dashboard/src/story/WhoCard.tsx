// Who this is: face, title, company, stage, owner and addresses.
import { Avatar } from "../../../components/ui/Avatar.tsx";
import { Chip, type ChipTone } from "../../../components/ui/Chip.tsx";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatNumber } from "../../../lib/core/format-count.ts";
import { formatSince } from "../../../lib/core/format-when.ts";
import { LEAD_STATUS_LABEL, LIFECYCLE_LABEL, type LifecycleStage } from "../../../lib/core/vocabulary.ts";
import styles from "./WhoCard.module.css";

/** Whose hand the baton is in: orchid up to MQL, teal from SAL on. */
function stageTone(stage: LifecycleStage): ChipTone {
  if (stage === "subscriber" || stage === "lead" || stage === "mql") return "mkt";
  return stage === "other" ? "plain" : "sales";
}

export function WhoCard({ story, now }: { story: ProspectStory; now: Date }) {
  const { card } = story;
  return (
    <section className={styles.who} aria-label="Who">
      <Avatar name={card.name ?? card.emails[0] ?? ""} size="lg" />
      <div className={styles.names}>
        <h2>{card.title ?? "No title known"}</h2>
        <p className="t2">{card.company?.name ?? "No company known"}</p>
      </div>
      <div className={styles.facts}>
        <Chip tone={stageTone(card.lifecycleStage)}>
          {LIFECYCLE_LABEL[card.lifecycleStage]}
          {card.stageSince !== null && ` since ${formatSince(card.stageSince, now)}`}
        </Chip>
        {card.leadStatus !== null && <Chip>{LEAD_STATUS_LABEL[card.leadStatus]}</Chip>}
        {card.company?.industry && <Chip>{card.company.industry}</Chip>}
        {card.company?.employees != null && <Chip>{formatNumber(card.company.employees)} staff</Chip>}
        {card.company?.country && <Chip>{card.company.country}</Chip>}
      </div>
      <dl className={styles.more}>
        <div>
          <dt>Owner</dt>
          <dd>{card.owner?.name ?? "Nobody yet"}</dd>
        </div>
        <div>
          <dt>{card.emails.length === 1 ? "Address" : "Addresses"}</dt>
          <dd>
            <bdi>{card.emails.join(", ") || "None known"}</bdi>
          </dd>
        </div>
      </dl>
    </section>
  );
}
