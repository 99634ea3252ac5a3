// Content search inside the sidebar. Loaded only when it is opened: the index is not part of the first load.
import { lazy, Suspense } from "react";
import type { ProspectView } from "../../lib/contracts/ui-background.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { FailedPanel } from "./failure-panels.tsx";

const ContentFinder = lazy(async () => ({
  default: (await import("../content/ContentFinder.tsx")).ContentFinder,
}));

export function FinderPanel(props: {
  view: Extract<ProspectView, { state: "known" }> | null;
  onLeave: () => void;
}) {
  return (
    <ErrorBoundary
      view={(error, retry) => (
        <FailedPanel title="Search did not open" message={error.message} requestId={null} onRetry={retry} />
      )}
    >
      <Suspense fallback={<Skeleton label="Opening search" />}>
        <ContentFinder story={props.view?.story ?? null} offlineSince={null} onLeave={props.onLeave} />
      </Suspense>
    </ErrorBoundary>
  );
}
