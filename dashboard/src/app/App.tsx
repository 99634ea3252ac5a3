// Routes of the dashboard, and who may see them.
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import { ErrorBoundary } from "../../../components/ui/ErrorBoundary.tsx";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { Frame } from "../frame/Frame.tsx";
import { HOME } from "../frame/navigation.ts";
import { LiveProvider } from "../live/LiveProvider.tsx";
import { Outside } from "../session/Outside.tsx";
import { SignedOut } from "../session/SignedOut.tsx";
import { SignInPage } from "../session/SignInPage.tsx";
import { useMe } from "../session/use-session.ts";
import { StoryPage } from "../story/StoryPage.tsx";
import { VerdictsPage } from "../verdicts/VerdictsPage.tsx";
import { NotFound } from "./NotFound.tsx";
import { isSignedOut } from "./query-client.ts";
import { type Services, ServicesProvider } from "./services.tsx";

/** The whole dashboard. */
export function App({ services, queryClient }: { services: Services; queryClient: QueryClient }) {
  return (
    <ServicesProvider services={services}>
      <QueryClientProvider client={queryClient}>
        <Guard outside onRetry={() => queryClient.clear()}>
          <Switch>
            <Route path="/sign-in">
              <SignInPage />
            </Route>
            <Route>
              <SignedIn />
            </Route>
          </Switch>
        </Guard>
      </QueryClientProvider>
    </ServicesProvider>
  );
}

/** A bug while rendering becomes a panel with a way on; inside the frame the navigation stays. */
function Guard(props: { outside?: boolean; onRetry?: () => void; children: ReactNode }) {
  return (
    <ErrorBoundary
      onRetry={props.onRetry}
      view={(error, retry) => {
        const panel = <ErrorPanel error={error} onRetry={retry} />;
        return props.outside ? <Outside>{panel}</Outside> : panel;
      }}
    >
      {props.children}
    </ErrorBoundary>
  );
}

function SignedIn() {
  const me = useMe();
  if (isSignedOut(me.error)) return <SignedOut onRetry={() => void me.refetch()} busy={me.isFetching} />;
  if (me.data === undefined) {
    return (
      <Outside>
        {me.isError ? (
          <ErrorPanel error={me.error} onRetry={() => void me.refetch()} busy={me.isFetching} />
        ) : (
          <LoadingRows rows={4} what="the dashboard" />
        )}
      </Outside>
    );
  }
  return (
    // Another member (signed in from another tab) starts with a stream of their own.
    <LiveProvider key={`${me.data.workspace.id} ${me.data.member.id}`}>
      <Frame me={me.data}>
        <Switch>
          <Route path="/">
            <Redirect to={HOME} replace />
          </Route>
          <Route path="/verdicts">
            <Guard>
              <VerdictsPage />
            </Guard>
          </Route>
          <Route path="/prospects/:id">
            {({ id }) => (
              <Guard key={id}>
                <StoryPage prospectId={id} />
              </Guard>
            )}
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Frame>
    </LiveProvider>
  );
}
