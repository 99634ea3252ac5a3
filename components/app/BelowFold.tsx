// The rest of the story, a chunk of its own: touches, coming up, persona, worth sending, thread, how it was matched.
import type { PageView, ProspectView } from "../../lib/contracts/ui-background.ts";
import { LIFECYCLE_LABEL } from "../../lib/core/vocabulary.ts";
import { useMoreTouches } from "../../lib/queries/use-more-touches.ts";
import { useChoosePerson } from "../../lib/queries/use-page.ts";
import { useLookUpOnce } from "../../lib/queries/use-prospect.ts";
import { WorthSending } from "../content/WorthSending.tsx";
import { PersonaSection } from "../persona/PersonaSection.tsx";
import { ThreadSection } from "../thread/ThreadSection.tsx";
import { TouchesSection } from "../touchpoints/TouchesSection.tsx";
import { UpcomingSection } from "../upcoming/UpcomingSection.tsx";
import { MatchFooter } from "./MatchFooter.tsx";

/** `highlighted` is the touch that a "why now" line jumped to. */
export function BelowFold(props: {
  view: Extract<ProspectView, { state: "known" }>;
  page: PageView;
  now: Date;
  highlighted: string | null;
  onSearch: () => void;
}) {
  const { view, page, now } = props;
  const { story } = view;
  const { card } = story;
  const choose = useChoosePerson();
  const lookUp = useLookUpOnce();
  const more = useMoreTouches(card.id, story.touches.nextCursor);
  const several = page.people.filter((person) => person.kind === "prospect").length > 1;
  return (
    <>
      <TouchesSection
        touches={[...story.touches.items, ...more.items]}
        counts={story.touchCounts}
        marks={story.touchMarks}
        firstTouchAt={story.firstTouchAt}
        now={now}
        highlighted={props.highlighted}
        more={more}
      />
      <UpcomingSection upcoming={story.upcoming} now={now} />
      <PersonaSection persona={story.persona} reason={story.personaReason} title={card.title} />
      <WorthSending
        recommendations={story.recommendations}
        persona={story.persona?.name ?? null}
        stage={LIFECYCLE_LABEL[card.lifecycleStage]}
        now={now}
        onSearch={props.onSearch}
      />
      <ThreadSection
        people={page.people}
        chosen={page.chosen}
        asking={lookUp.isPending ? (lookUp.variables?.email ?? null) : null}
        onChoose={(email) => choose.mutate({ email })}
        onLookUp={(email) => lookUp.mutate({ email })}
      />
      <MatchFooter
        matchedBy={view.matchedBy}
        because={page.chosenBecause}
        firstName={card.name?.split(" ")[0] ?? null}
        onOthers={several ? () => document.getElementById("thread-title")?.focus() : null}
      />
    </>
  );
}
