// Who this is: name, title and company, where the relation stands, who owns it.

import type { ProspectCard } from "../../lib/contracts/prospect.ts";
import { formatCount } from "../../lib/core/format-count.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { LEAD_STATUS_LABEL, LIFECYCLE_LABEL, type LifecycleStage } from "../../lib/core/vocabulary.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Chip } from "../ui/Chip.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import styles from "./ProspectHeader.module.css";

const PersonSteps = lazyPart(async () => (await import("./PersonSteps.tsx")).PersonSteps);

/** Stages in which sales holds the baton; before them it is marketing's. */
const SALES_STAGES: readonly LifecycleStage[] = ["sal", "sql", "opportunity", "customer", "evangelist"];

/** `others`: this person's place among the people of the page that can be shown, when there are several. */
export function ProspectHeader(props: {
  card: ProspectCard;
  myId: string | null;
  now: Date;
  others: { index: number; count: number; show: (index: number) => void } | null;
}) {
  const { card, others } = props;
  const name = card.name ?? card.emails[0] ?? "Unnamed person";
  const line = [card.title, card.company?.name].filter(Boolean).join(", ");
  const since = card.stageSince ? ` since ${formatSince(card.stageSince, props.now)}` : "";
  return (
    <section className={styles.who} aria-label="Who" data-section="who">
      <span className={styles.face}>
        <Avatar name={name} size="lg" />
      </span>
      <h1 className={styles.name} title={name} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      {others ? <PersonSteps {...others} /> : null}
      <p className={styles.sub} title={line}>
        {line === "" ? <bdi>{card.emails[0] ?? "No title, no company"}</bdi> : line}
      </p>
      <div className={styles.facts}>
        <Chip tone={SALES_STAGES.includes(card.lifecycleStage) ? "sales" : "mkt"}>
          {LIFECYCLE_LABEL[card.lifecycleStage]}
          {since}
        </Chip>
        {card.leadStatus ? <Chip>{LEAD_STATUS_LABEL[card.leadStatus]}</Chip> : null}
        {card.company?.employees ? (
          <Chip title={[card.company.industry, card.company.country].filter(Boolean).join(", ") || undefined}>
            {formatCount(card.company.employees, "staff", "staff")}
          </Chip>
        ) : null}
        <span className={styles.owner}>Owner: {ownerWord(card, props.myId)}</span>
      </div>
    </section>
  );
}

function ownerWord(card: ProspectCard, myId: string | null): string {
  if (card.owner === null) return "none";
  return card.owner.id === myId ? "you" : card.owner.name;
}
