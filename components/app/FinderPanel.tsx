// Content search inside the sidebar. Loaded only when it is opened: the index is not part of the first load.
import type { ProspectView } from "../../lib/contracts/ui-background.ts";
import { ContentFinder } from "../content/ContentFinder.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { FailedPanel } from "./failure-panels.tsx";

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
      <ContentFinder story={props.view?.story ?? null} offlineSince={null} onLeave={props.onLeave} />
    </ErrorBoundary>
  );
}
