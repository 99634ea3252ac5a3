// Picks what stands for the person in view: the story, a skeleton, or the panel that says why there is none.

import type { ReactNode } from "react";
import type { OutboxEntry, PageView, ProspectView, Session } from "../../lib/contracts/ui-background.ts";
import { useChoosePerson } from "../../lib/queries/use-page.ts";
import { useLookUpOnce, useNever } from "../../lib/queries/use-prospect.ts";
import type { UiAnswer } from "../../lib/queries/use-ui-query.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { NoMailPanel, NoOutsiderPanel, UnknownPanel, WithheldPanel } from "./lazy-panels.ts";
import { FailedQuery, FailedStory } from "./lazy-trouble.ts";
import { ProspectStoryView } from "./ProspectStoryView.tsx";

const ThreadSection = lazyPart(async () => (await import("../thread/ThreadSection.tsx")).ThreadSection);

/** `asked`: there is somebody to ask about. `before`: waiting verdicts, under the header or above the panel. */
export function ProspectPane(props: {
  page: PageView;
  session: Session;
  prospect: UiAnswer<"prospect.get">;
  outbox: readonly OutboxEntry[];
  asked: boolean;
  now: Date;
  before: ReactNode;
  onRetry: () => void;
  onSearch: () => void;
}) {
  const { page, prospect, now } = props;
  if (!props.asked) {
    if (page.context?.state === "not-yet") return <Skeleton label="This page is still loading" />;
    const open = page.context?.view === "thread" || page.context?.view === "compose";
    return (
      <>
        {props.before}
        {open ? <NoOutsiderPanel people={page.people.length} /> : <NoMailPanel />}
      </>
    );
  }
  if (prospect.data === undefined) {
    return prospect.error ? (
      <FailedQuery error={prospect.error} onRetry={props.onRetry} />
    ) : (
      <Skeleton label="Loading" />
    );
  }
  const view = prospect.data;
  switch (view.state) {
    case "loading":
      return <Skeleton label="Loading" />;
    case "known":
      return (
        <ProspectStoryView
          key={view.story.card.id}
          view={view}
          page={page}
          session={props.session}
          outbox={props.outbox}
          now={now}
          underHeader={props.before}
          onSearch={props.onSearch}
        />
      );
    case "failed":
      return (
        <>
          {props.before}
          <FailedStory
            code={view.code}
            message={view.message}
            requestId={view.requestId}
            onRetry={props.onRetry}
          />
        </>
      );
    default:
      return <NoStory key={view.email} view={view} page={page} now={now} before={props.before} />;
  }
}

/** Withheld or unknown: the panel, and the other people of the thread below it. */
function NoStory(props: {
  view: Extract<ProspectView, { state: "withheld" | "unknown" }>;
  page: PageView;
  now: Date;
  before: ReactNode;
}) {
  const { view, page } = props;
  const lookUp = useLookUpOnce();
  const never = useNever();
  const choose = useChoosePerson();
  return (
    <>
      {props.before}
      {view.state === "withheld" ? (
        <WithheldPanel
          email={view.email}
          reason={view.reason}
          asking={lookUp.isPending}
          failure={lookUp.error?.message ?? never.error?.message ?? null}
          onLookUp={() => lookUp.mutate({ email: view.email })}
          onNever={(value) => never.mutate({ email: view.email, never: value })}
        />
      ) : (
        <UnknownPanel
          email={view.email}
          askedAt={view.askedAt}
          now={props.now}
          onNever={() => never.mutate({ email: view.email, never: true })}
        />
      )}
      {page.people.some((person) => person.email !== view.email && person.kind !== "me") ? (
        <ThreadSection
          people={page.people}
          chosen={view.email}
          asking={lookUp.isPending ? (lookUp.variables?.email ?? null) : null}
          onChoose={(email) => choose.mutate({ email })}
          onLookUp={(email) => lookUp.mutate({ email })}
        />
      ) : null}
    </>
  );
}
