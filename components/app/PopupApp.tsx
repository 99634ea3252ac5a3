// The popup: content search over the cached library, 400 by 560, also offline.

import { usePage } from "../../lib/queries/use-page.ts";
import { useProspect } from "../../lib/queries/use-prospect.ts";
import { useOptions, useSession } from "../../lib/queries/use-session.ts";
import { ContentFinder } from "../content/ContentFinder.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { FailedQuery } from "./FailedQuery.tsx";
import { SignedOutPanel } from "./lazy-panels.ts";
import styles from "./PopupApp.module.css";
import { useTheme } from "./use-theme.ts";

/** `onLeave` closes the popup. */
export function PopupApp(props: { onLeave: () => void }) {
  const session = useSession();
  const options = useOptions();
  const page = usePage();
  const chosen = page.data?.chosen ?? null;
  const prospect = useProspect(chosen === null ? null : { email: chosen, record: null });
  useTheme(options.data?.theme ?? "system");
  const connection = session.data?.connection;
  return (
    <main className={styles.popup} aria-label="Find content">
      <h1 className="spoken">Find content</h1>
      {session.error ? (
        <FailedQuery error={session.error} onRetry={() => void session.refetch()} />
      ) : session.data === undefined ? (
        <Skeleton label="Loading" />
      ) : !session.data.signedIn && !session.data.expired ? (
        <SignedOutPanel session={session.data} />
      ) : (
        <ContentFinder
          story={prospect.data?.state === "known" ? prospect.data.story : null}
          offlineSince={
            connection?.state === "offline"
              ? connection.since
              : connection?.state === "error"
                ? connection.at
                : null
          }
          onLeave={props.onLeave}
        />
      )}
    </main>
  );
}
