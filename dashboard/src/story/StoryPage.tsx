// One prospect's story for marketing: where the person stands, why now, every touch, every verdict.
import { Link } from "wouter";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { StaleNotice } from "../components/StaleNotice.tsx";
import { useNow } from "../format/use-now.ts";
import { PageHeader } from "../frame/PageHeader.tsx";
import { HandoffCard } from "./HandoffCard.tsx";
import { PersonaCard } from "./PersonaCard.tsx";
import { RecommendationsCard } from "./RecommendationsCard.tsx";
import { ScoreCard } from "./ScoreCard.tsx";
import styles from "./StoryPage.module.css";
import { TouchesCard } from "./TouchesCard.tsx";
import { UpcomingCard } from "./UpcomingCard.tsx";
import { useStory } from "./use-story.ts";
import { VerdictsOnCard } from "./VerdictsOnCard.tsx";
import { WhoCard } from "./WhoCard.tsx";
import { WhyNowCard } from "./WhyNowCard.tsx";

export function StoryPage({ prospectId }: { prospectId: string }) {
  const story = useStory(prospectId);
  const now = useNow();
  const retry = (): void => void story.refetch();
  const data = story.data;
  const name = data?.card.name ?? (data === undefined ? "Prospect" : "No name known");
  return (
    <>
      <PageHeader
        title={name}
        asOf={story.dataUpdatedAt}
        back={
          <Link href="/verdicts" className="lk">
            Verdicts
          </Link>
        }
      />
      {story.isError && data !== undefined && (
        <StaleNotice
          error={story.error}
          failedAt={story.errorUpdatedAt}
          asOf={story.dataUpdatedAt}
          onRetry={retry}
          busy={story.isFetching}
        />
      )}
      {data === undefined ? (
        story.isError ? (
          <ErrorPanel error={story.error} onRetry={retry} busy={story.isFetching} />
        ) : (
          <LoadingRows rows={10} what="the story" />
        )
      ) : (
        <div className={styles.story}>
          <WhoCard story={data} now={now} />
          <div className={styles.main}>
            <WhyNowCard story={data} now={now} />
            <VerdictsOnCard prospectId={prospectId} name={name} now={now} />
            <TouchesCard story={data} now={now} />
          </div>
          <div className={styles.side}>
            <HandoffCard story={data} now={now} />
            <ScoreCard story={data} />
            <UpcomingCard story={data} now={now} />
            <PersonaCard story={data} />
            <RecommendationsCard story={data} now={now} />
          </div>
        </div>
      )}
    </>
  );
}
