// One known prospect, in the fixed order: who, clock, why now, score, verdict, touches, coming up, persona,
// worth sending, thread, how it was matched.

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OutboxEntry, PageView, ProspectView, Session } from "../../lib/contracts/ui-background.ts";
import { HOSTS, type Host } from "../../lib/core/vocabulary.ts";
import {
  useDiscard,
  useGiveFeedback,
  useMoveHandoff,
  useUndoFeedback,
} from "../../lib/queries/use-outbox.ts";
import { useChoosePerson } from "../../lib/queries/use-page.ts";
import { currentVerdict } from "../feedback/current-verdict.ts";
import { VerdictSection } from "../feedback/VerdictSection.tsx";
import { HandoffClock } from "../handoff/HandoffClock.tsx";
import { ProspectHeader } from "../prospect/ProspectHeader.tsx";
import { WhyNow } from "../prospect/WhyNow.tsx";
import { ScoreSection } from "../score/ScoreSection.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { FailedPanel } from "./failure-panels.tsx";
import { BelowFold } from "./lazy-below-fold.ts";

type Known = Extract<ProspectView, { state: "known" }>;

export function ProspectStoryView(props: {
  view: Known;
  page: PageView;
  session: Session;
  outbox: readonly OutboxEntry[];
  now: Date;
  /** Stands right under the header: verdicts that wait to go out. */
  underHeader: ReactNode;
  onSearch: () => void;
}) {
  const { view, page, session, outbox, now } = props;
  const { story } = view;
  const { card, handoff } = story;
  const give = useGiveFeedback();
  const undo = useUndoFeedback();
  const discard = useDiscard();
  const move = useMoveHandoff();
  const choose = useChoosePerson();
  const jump = useTouchJump();
  const prospects = page.people.filter((person) => person.kind === "prospect");
  const pending = handoff ? latestMove(outbox, card.id, handoff.state) : null;
  return (
    <>
      <ProspectHeader
        card={card}
        myId={session.member?.id ?? null}
        now={now}
        others={
          prospects.length > 1
            ? {
                index: prospects.findIndex((person) => person.email === page.chosen),
                count: prospects.length,
                show: (index) => {
                  const person = prospects[index];
                  if (person) choose.mutate({ email: person.email });
                },
              }
            : null
        }
      />
      {props.underHeader}
      {handoff ? (
        <HandoffClock
          key={handoff.id}
          handoff={handoff}
          asOf={story.asOf}
          now={now}
          pending={pending}
          busy={move.isPending}
          onDecide={(decision) =>
            move.mutate({
              handoffId: handoff.id,
              prospectId: card.id,
              prospectName: card.name,
              move: decision.move,
              until: decision.move === "recycle" ? decision.until : null,
              criterion: decision.move === "disqualify" ? decision.criterion : null,
            })
          }
          onWithdraw={(id) => discard.mutate({ id })}
        />
      ) : null}
      <WhyNow reasons={story.whyNow} now={now} onJump={jump.to} />
      <ScoreSection card={card} parts={story.scoreParts} />
      <VerdictSection
        state={currentVerdict(card.id, outbox, story.myVerdict, story.handoff)}
        now={now}
        offline={session.connection.state === "offline"}
        saving={give.isPending}
        undoing={undo.isPending}
        failure={give.error?.message ?? undo.error?.message ?? null}
        people={page.people.map((person) => person.email).filter((email) => email !== page.chosen)}
        onGive={(detail, note) =>
          give.mutate({
            prospectId: card.id,
            prospectName: card.name,
            detail,
            note,
            host: hostOf(page),
            seen: {
              grade: card.grade,
              engagement: card.engagement,
              lifecycleStage: card.lifecycleStage,
              asOf: story.asOf,
            },
          })
        }
        onUndo={(feedbackId) => undo.mutate({ feedbackId, prospectId: card.id })}
        onDiscard={(id) => discard.mutate({ id })}
      />
      <ErrorBoundary
        view={(error, retry) => (
          <FailedPanel
            title="The rest did not load"
            message={error.message}
            requestId={null}
            onRetry={retry}
          />
        )}
      >
        <BelowFold view={view} page={page} now={now} highlighted={jump.touchId} onSearch={props.onSearch} />
      </ErrorBoundary>
    </>
  );
}

/** The site of the page, where it is one that verdicts are kept under. */
function hostOf(page: PageView): Host {
  return HOSTS.find((host) => host === page.context?.site) ?? "sidepanel";
}

/** A move that the story does not show yet, or that was refused. */
function latestMove(outbox: readonly OutboxEntry[], prospectId: string, state: string): OutboxEntry | null {
  const moves = outbox.filter((entry) => entry.kind === "handoff" && entry.prospectId === prospectId);
  const last = moves[moves.length - 1];
  if (!last) return null;
  const open = state === "assigned" || state === "routing";
  return open || last.state === "refused" ? last : null;
}

/** Scrolls to a touch, focuses it and tints it. */
function useTouchJump() {
  const [touchId, setTouchId] = useState<string | null>(null);
  const count = useRef(0);
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps === 0 || touchId === null) return;
    const row = document.getElementById(`touch-${touchId}`) ?? document.getElementById("touches-title");
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [jumps, touchId]);
  return {
    touchId,
    to: (id: string) => {
      count.current += 1;
      setTouchId(id);
      setJumps(count.current);
    },
  };
}
