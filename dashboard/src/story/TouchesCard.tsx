// Every touch, by day: what marketing did and what the person did, with campaign colours.
import { useMemo, useState } from "react";
import { Button } from "../../../components/ui/Button.tsx";
import { classNames } from "../../../components/ui/class-names.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { formatCount, formatNumber } from "../../../lib/core/format-count.ts";
import { formatDayHeading } from "../../../lib/core/format-when.ts";
import { TOUCH_GROUPS, type TouchGroup } from "../../../lib/core/vocabulary.ts";
import { Card } from "../components/Card.tsx";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { MachineTouches } from "./MachineTouches.tsx";
import styles from "./TouchesCard.module.css";
import { TouchRow } from "./TouchRow.tsx";
import { TouchStrip } from "./TouchStrip.tsx";
import { groupByDay } from "./touch-days.ts";
import { useTouches } from "./use-story.ts";

const GROUP_LABEL: Readonly<Record<TouchGroup, string>> = {
  web: "Web",
  email: "Email",
  events: "Events",
  sales: "Sales",
};

export function TouchesCard({ story, now }: { story: ProspectStory; now: Date }) {
  const [group, setGroup] = useState<TouchGroup | null>(null);
  const list = useTouches(story.card.id, group);
  const days = useMemo(() => groupByDay(list.touches), [list.touches]);
  const { touchCounts: counts } = story;
  const choices: (readonly [TouchGroup | null, string, number])[] = [
    [null, "All", counts.all],
    ...TOUCH_GROUPS.map((key) => [key, GROUP_LABEL[key], counts[key]] as const),
  ];
  return (
    <Card
      title="Touches"
      end={`last 90 days: ${formatCount(counts.all, "touch", "touches")}, ${counts.machine} by machines`}
    >
      <fieldset className={styles.groups}>
        <legend className="spoken">Kind of touch</legend>
        {choices.map(([key, label, n]) => (
          <button
            key={label}
            type="button"
            aria-pressed={group === key}
            className={classNames(styles.choice, group === key && styles.on)}
            onClick={() => setGroup(key)}
          >
            {label} {n > 0 && <span>{formatNumber(n)}</span>}
          </button>
        ))}
      </fieldset>
      <TouchStrip marks={story.touchMarks} asOf={story.asOf} now={now} />
      {list.data === undefined ? (
        list.isError ? (
          <ErrorPanel error={list.error} onRetry={() => void list.refetch()} busy={list.isFetching} />
        ) : (
          <LoadingRows rows={6} what="touches" />
        )
      ) : days.length === 0 ? (
        <p className="t2">
          {group === null ? "No touch is known." : `No touch of this kind is known: ${GROUP_LABEL[group]}.`}
        </p>
      ) : (
        days.map((day) => (
          <section key={day.at} className={styles.day}>
            <h3>{formatDayHeading(day.at, now)}</h3>
            <ul>
              {day.entries.map((entry) => (
                <TouchRow key={entry.touch.id} entry={entry} />
              ))}
              {day.machine.length > 0 && (
                <li className={styles.alone}>
                  <MachineTouches touches={day.machine} />
                </li>
              )}
            </ul>
          </section>
        ))
      )}
      {list.hasNextPage && (
        <Button small onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
          Load older touches
        </Button>
      )}
    </Card>
  );
}
