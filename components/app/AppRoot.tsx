// The root of every page: the connection, and the last resort when a part of the page breaks.
import type { ReactNode } from "react";
import type { UiConnection } from "../../lib/queries/connect-ui.ts";
import { UiProvider } from "../../lib/queries/UiProvider.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { FailedPanel } from "./failure-panels.tsx";

/** A retry drops every cached answer first: one of them may be what broke the page. */
export function AppRoot(props: { connection: UiConnection; children: ReactNode }) {
  return (
    <ErrorBoundary
      onRetry={() => props.connection.queries.clear()}
      view={(error, retry) => (
        <main>
          <FailedPanel
            title="This part of Baton broke"
            message={error.message}
            requestId={null}
            onRetry={retry}
          />
        </main>
      )}
    >
      <UiProvider connection={props.connection}>{props.children}</UiProvider>
    </ErrorBoundary>
  );
}
