// Where the passing of the baton stands: routing and the rep's time apart, both in business time.
import { Chip } from "../../../components/ui/Chip.tsx";
import { Meter } from "../../../components/ui/Meter.tsx";
import type { Handoff } from "../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatMinutes } from "../../../lib/core/format-duration.ts";
import { formatDay, formatSince } from "../../../lib/core/format-when.ts";
import { readHandoffClock } from "../../../lib/core/handoff-clock.ts";
import type { HandoffState } from "../../../lib/core/vocabulary.ts";
import { CampaignTag } from "../components/CampaignTag.tsx";
import { Card } from "../components/Card.tsx";
import styles from "./FactList.module.css";

const STATE_LABEL: Readonly<Record<HandoffState, string>> = {
  routing: "Being routed",
  assigned: "Waiting for the rep",
  accepted: "Accepted",
  recycled: "Recycled",
  disqualified: "Disqualified",
  closed: "Closed",
};

export function HandoffCard({ story, now }: { story: ProspectStory; now: Date }) {
  const { handoff } = story;
  if (handoff === null) {
    return (
      <Card title="Handoff">
        <p className="t2">Not handed over to sales so far.</p>
      </Card>
    );
  }
  const facts: [string, string | null][] = [
    ["MQL since", formatSince(handoff.mqlAt, now)],
    [
      "Routing took",
      handoff.routingMinutes === null ? null : `${formatMinutes(handoff.routingMinutes)} business time`,
    ],
    ["Assigned", handoff.assignedAt && formatSince(handoff.assignedAt, now)],
    ["Accepted", handoff.acceptedAt && formatSince(handoff.acceptedAt, now)],
    ["First touched", handoff.firstTouchedAt && formatSince(handoff.firstTouchedAt, now)],
    ["Back in nurture until", handoff.recycleUntil && formatDay(handoff.recycleUntil, now)],
    ["Closed", handoff.closedAt && formatSince(handoff.closedAt, now)],
  ];
  return (
    <Card
      title="Handoff"
      end={<Chip tone={handoff.state === "routing" ? "mkt" : "sales"}>{STATE_LABEL[handoff.state]}</Chip>}
    >
      <Clock handoff={handoff} asOf={story.asOf} now={now} />
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>Campaign</dt>
          <dd>
            <CampaignTag campaign={handoff.campaign} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}

/** The rep's clock while it runs: how much of the time allowed is used. */
function Clock({ handoff, asOf, now }: { handoff: Handoff; asOf: string; now: Date }) {
  const reading = readHandoffClock(handoff, Date.parse(asOf), now.getTime());
  const allowed = formatMinutes(handoff.allowedMinutes ?? 0);
  if (reading.kind === "routing" || reading.kind === "decided") return null;
  if (reading.kind === "late") {
    return (
      <div className={styles.clock}>
        <p className={styles.clockLine}>
          <b className="bad">Late {formatMinutes(reading.lateMinutes)}</b>
          <span>{allowed} business time were allowed, the rep's clock</span>
        </p>
      </div>
    );
  }
  const used = `${formatMinutes(reading.usedMinutes)} of ${allowed} business time used`;
  return (
    <div className={styles.clock}>
      <p className={styles.clockLine}>
        <b>{formatMinutes(reading.leftMinutes)} left</b>
        <span>
          {handoff.acceptBy !== null && `due ${formatSince(handoff.acceptBy, now)}`}
          {reading.kind === "paused" && ", stands still outside hours"}
        </span>
      </p>
      <Meter share={reading.share} label={used} tone={reading.kind === "low" ? "warn" : "sales"} />
      <p className="sm t3">{used}, the rep's clock</p>
    </div>
  );
}
