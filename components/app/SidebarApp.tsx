// The sidebar: top bar, one notice at most, then the story or a full panel. Never a white screen.

import { useCallback, useState } from "react";
import type { OutboxEntry } from "../../lib/contracts/ui-background.ts";
import { useNow } from "../../lib/queries/use-now.ts";
import { useDiscard, useOutbox, useSendNow, useUndoFeedback } from "../../lib/queries/use-outbox.ts";
import { usePage } from "../../lib/queries/use-page.ts";
import { type ProspectKey, useProspect } from "../../lib/queries/use-prospect.ts";
import { useCloseFrame, useOptions, useSession, useSyncNow } from "../../lib/queries/use-session.ts";
import { VerdictOutcome } from "../feedback/lazy-verdict-outcome.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { UpdatedPanel } from "./failure-panels.tsx";
import { isGone } from "./is-gone.ts";
import { BelowFold } from "./lazy-below-fold.ts";
import { NoMailPanel, SignedOutPanel } from "./lazy-panels.ts";
import { ConnectionNotice, FailedQuery, RequestFooter, WaitingList } from "./lazy-trouble.ts";
import { ProspectPane } from "./ProspectPane.tsx";
import styles from "./SidebarApp.module.css";
import { TopBar } from "./TopBar.tsx";
import { useSidebarKeys } from "./use-sidebar-keys.ts";
import { useTheme } from "./use-theme.ts";

const FinderPanel = lazyPart(async () => (await import("./FinderPanel.tsx")).FinderPanel);
const KeyHelp = lazyPart(async () => (await import("./KeyHelp.tsx")).KeyHelp);

/** Asks for the parts that every story needs; the page calls it as it starts. A failure shows where the part is missing. */
export function loadFirstParts(): void {
  void Promise.allSettled([VerdictOutcome.load(), BelowFold.load()]);
}

/** `onReloadPage` reloads the page that the sidebar is embedded in. */
export function SidebarApp(props: { onReloadPage: () => void }) {
  const now = useNow();
  const session = useSession();
  const options = useOptions();
  const page = usePage();
  const signedIn = session.data?.signedIn === true || session.data?.expired === true;
  const key = signedIn && page.data ? prospectKey(page.data) : null;
  const prospect = useProspect(key);
  const outbox = useOutbox();
  const sync = useSyncNow();
  const sendNow = useSendNow();
  const close = useCloseFrame();
  const undo = useUndoFeedback();
  const discard = useDiscard();
  const [finding, setFinding] = useState(false);
  const [showKeys, setShowKeys] = useState(false);
  const [later, setLater] = useState(false);
  useTheme(options.data?.theme ?? "system");
  const openKeys = useCallback(() => setShowKeys(true), []);
  useSidebarKeys(options.data?.singleKeys ?? true, openKeys);

  const known = prospect.data?.state === "known" ? prospect.data : null;
  const gone = [session.error, page.error, prospect.error].some(isGone);
  const waiting = (outbox.data ?? []).filter((entry) => isHeldUp(entry, known?.story.card.id ?? null));
  const cannotSend =
    session.data !== undefined && (session.data.connection.state !== "online" || session.data.expired);
  const listed = cannotSend ? (outbox.data ?? []).filter((entry) => entry.state !== "delivered") : waiting;
  const takeBack = (entry: OutboxEntry) => {
    if (entry.kind === "feedback" && entry.state !== "refused") {
      undo.mutate({ feedbackId: entry.id, prospectId: entry.prospectId });
    } else discard.mutate({ id: entry.id });
  };
  const retry = () => {
    sync.mutate(null);
    sendNow.mutate(null);
    for (const query of [session, page, outbox]) void query.refetch();
    if (key) void prospect.refetch();
  };

  return (
    <main
      className={styles.sidebar}
      aria-label={known ? `Baton: ${known.story.card.name ?? "prospect"}` : "Baton"}
    >
      <TopBar
        asOf={known?.cachedAt ?? null}
        now={now}
        refreshing={known?.refreshing === true || prospect.isRefetching}
        onSearch={signedIn ? () => setFinding(true) : null}
        onRefresh={retry}
        onKeys={() => setShowKeys(true)}
        onClose={() => close.mutate(null)}
      />
      {session.data && signedIn && (cannotSend || known?.refreshing) ? (
        <ConnectionNotice
          session={session.data}
          cachedAt={known?.cachedAt ?? null}
          refreshing={known?.refreshing === true}
          trying={sync.isPending}
          now={now}
          onTryNow={retry}
        />
      ) : null}
      {finding ? <FinderPanel view={known} onLeave={() => setFinding(false)} /> : null}
      <div hidden={finding}>
        {gone && !later ? (
          <UpdatedPanel onReload={props.onReloadPage} onLater={() => setLater(true)} />
        ) : session.error ? (
          <FailedQuery error={session.error} onRetry={retry} />
        ) : page.error ? (
          <FailedQuery error={page.error} onRetry={retry} />
        ) : !session.data || !page.data ? (
          <Skeleton label="Loading" />
        ) : !signedIn ? (
          <SignedOutPanel session={session.data} />
        ) : (
          <>
            {page.data.context === null || page.data.context.state === "none" ? (
              <NoMailPanel />
            ) : (
              <ProspectPane
                page={page.data}
                session={session.data}
                prospect={prospect}
                outbox={outbox.data ?? []}
                asked={key !== null}
                now={now}
                before={
                  listed.length > 0 ? <WaitingList entries={listed} now={now} onUndo={takeBack} /> : null
                }
                onRetry={retry}
                onSearch={() => setFinding(true)}
              />
            )}
            {session.data.connection.state === "error" ? (
              <RequestFooter connection={session.data.connection} server={session.data.serverUrl} />
            ) : null}
          </>
        )}
      </div>
      {showKeys ? (
        <KeyHelp singleKeys={options.data?.singleKeys ?? true} onClose={() => setShowKeys(false)} />
      ) : null}
    </main>
  );
}

function prospectKey(page: {
  chosen: string | null;
  context: { record: { system: string; type: string; id: string } | null } | null;
}): ProspectKey | null {
  if (page.chosen !== null) return { email: page.chosen, record: null };
  const record = page.context?.record ?? null;
  return record ? { email: null, record } : null;
}

/** Refused for good, about somebody else than is on screen: there the verdict row cannot say it. */
function isHeldUp(entry: OutboxEntry, shownProspect: string | null): boolean {
  return entry.state === "refused" && entry.prospectId !== shownProspect;
}
