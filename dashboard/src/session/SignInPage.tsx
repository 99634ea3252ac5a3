// Opened by a one-time link: takes the token out of the address at once and exchanges it for a session.
import { useEffect, useRef, useState } from "react";
import { Redirect } from "wouter";
import { AppError } from "../../../lib/core/errors.ts";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { StatePanel } from "../components/StatePanel.tsx";
import { HOME } from "../frame/navigation.ts";
import { LinkCommand } from "./LinkCommand.tsx";
import { Outside } from "./Outside.tsx";
import { SignedOut } from "./SignedOut.tsx";
import { useMe, useRedeemLink } from "./use-session.ts";

/** The token of `#token=…`; null when the address has none. */
function tokenInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("token");
}

/** A used, expired or mangled link; anything else (network, 500) may pass and is offered again. */
function isDeadLink(error: unknown): boolean {
  return (
    error instanceof AppError &&
    ["unauthorized", "bad_request", "not_found", "forbidden"].includes(error.code)
  );
}

export function SignInPage() {
  const [token] = useState(tokenInAddress);
  return token === null ? <WithoutLink /> : <WithLink token={token} />;
}

/** No link: whoever is signed in already goes on, everybody else is told how to get one. */
function WithoutLink() {
  const me = useMe();
  if (me.data !== undefined && !me.isError) return <Redirect to={HOME} replace />;
  return <SignedOut onRetry={() => void me.refetch()} busy={me.isFetching} />;
}

function WithLink({ token }: { token: string }) {
  const redeem = useRedeemLink();
  const { mutate } = redeem;
  const sent = useRef(false);

  useEffect(() => {
    document.title = "Sign in, Baton";
    if (sent.current) return;
    sent.current = true;
    history.replaceState(null, "", "/sign-in");
    mutate(token);
  }, [token, mutate]);

  if (redeem.isSuccess) return <Redirect to={HOME} replace />;
  if (isDeadLink(redeem.error)) {
    return (
      <Outside>
        <StatePanel icon="lock" title="This link was used or has expired" alert>
          <LinkCommand />
        </StatePanel>
      </Outside>
    );
  }
  return (
    <Outside>
      {redeem.isError ? (
        <ErrorPanel error={redeem.error} onRetry={() => mutate(token)} busy={redeem.isPending} />
      ) : (
        <LoadingRows rows={3} what="the dashboard" />
      )}
    </Outside>
  );
}
