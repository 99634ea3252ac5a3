// The options page: sign-in, look and keys, never-list, what is kept, what left, and the list of keys.
import { useNow } from "../../lib/queries/use-now.ts";
import { useOptions, useSession, useSignOut } from "../../lib/queries/use-session.ts";
import {
  useCacheStats,
  useCalls,
  useSetOptions,
  useTestConnection,
  useWipeCache,
} from "../../lib/queries/use-settings.ts";
import { CallsSection } from "../options/CallsSection.tsx";
import { NeverListSection } from "../options/NeverListSection.tsx";
import cards from "../options/options.module.css";
import { PreferencesSection } from "../options/PreferencesSection.tsx";
import { ServerSection } from "../options/ServerSection.tsx";
import { StorageSection } from "../options/StorageSection.tsx";
import { Logo } from "../ui/Logo.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { FailedQuery } from "./FailedQuery.tsx";
import { KeyTable } from "./KeyTable.tsx";
import styles from "./OptionsApp.module.css";
import { useTheme } from "./use-theme.ts";

export function OptionsApp() {
  const now = useNow();
  const session = useSession();
  const options = useOptions();
  const stats = useCacheStats();
  const calls = useCalls();
  const save = useSetOptions();
  const test = useTestConnection();
  const wipe = useWipeCache();
  const signOut = useSignOut();
  useTheme(options.data?.theme ?? "system");
  const { member, workspace } = session.data ?? {};
  const failure = save.error ?? wipe.error ?? signOut.error;
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Logo />
        <h1 className={styles.title}>Baton options</h1>
        {member && session.data?.signedIn ? (
          <span className={styles.who}>
            {member.name}
            {workspace ? `, ${workspace.name}` : ""}
          </span>
        ) : (
          <span className={styles.who}>{session.data?.expired ? "sign-in expired" : "not signed in"}</span>
        )}
      </header>
      {failure ? (
        <p className="bad" role="alert">
          Not done: {failure.message}
        </p>
      ) : null}
      {options.error ? (
        <FailedQuery error={options.error} onRetry={() => void options.refetch()} />
      ) : options.data ? (
        <>
          <ServerSection
            options={options.data}
            onTest={(input) => test.mutateAsync(input)}
            onSave={(input) => save.mutateAsync(input)}
          />
          <PreferencesSection options={options.data} onChange={(change) => save.mutate(change)} />
          <NeverListSection
            key={`never:${options.data.neverList.join("\n")}`}
            entries={options.data.neverList}
            onSave={(neverList) => save.mutateAsync({ neverList })}
          />
        </>
      ) : (
        <Skeleton label="Loading the options" />
      )}
      {stats.data ? (
        <StorageSection
          stats={stats.data}
          now={now}
          busy={wipe.isPending}
          onWipe={(outbox) => wipe.mutate({ outbox })}
          onSignOut={() => signOut.mutate(null)}
        />
      ) : null}
      {calls.data ? <CallsSection calls={calls.data} now={now} /> : null}
      <section className={cards.card} aria-labelledby="keys-title">
        <h2 id="keys-title" className={cards.title}>
          Keys
        </h2>
        <KeyTable />
      </section>
    </main>
  );
}
