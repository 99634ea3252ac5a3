// The notice bar: expired sign-in, server error, offline, or an older copy being refreshed. The worst wins.
import type { Session } from "../../lib/contracts/ui-background.ts";
import { formatCount } from "../../lib/core/format-count.ts";
import { formatCountdown } from "../../lib/core/format-duration.ts";
import { formatAge, formatSince } from "../../lib/core/format-when.ts";
import { useNow } from "../../lib/queries/use-now.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { NoticeBar } from "../ui/NoticeBar.tsx";
import { failureWords } from "./connection-words.ts";

/** A copy younger than this is refreshed without words; the 2 px line is enough. */
const OLD_COPY_MS = 5 * 60_000;

/** `cachedAt`: time of the story on screen, null without one. */
export function ConnectionNotice(props: {
  session: Session;
  cachedAt: string | null;
  refreshing: boolean;
  trying: boolean;
  now: Date;
  onTryNow: () => void;
}) {
  const { session, cachedAt, now } = props;
  const { connection } = session;
  const copy = cachedAt ? `This copy is from ${formatSince(cachedAt, now)}.` : "";
  if (session.expired) {
    const kept =
      session.waitingVerdicts > 0
        ? `${formatCount(session.waitingVerdicts, "verdict")} kept, sent after you sign in.`
        : "";
    return (
      <NoticeBar
        tone="bad"
        icon="lock"
        action={
          <ButtonLink small href="options.html#sign-in" target="_blank" rel="noreferrer">
            Sign in
          </ButtonLink>
        }
      >
        Your sign-in has expired. {kept || copy}
      </NoticeBar>
    );
  }
  const tryNow = (
    <Button small icon="refresh" busy={props.trying} onClick={props.onTryNow}>
      Try now
    </Button>
  );
  if (connection.state === "error") {
    return (
      <NoticeBar
        tone="bad"
        icon="alert"
        action={tryNow}
        aside={
          <>
            Tried {connection.tries === 1 ? "once" : `${connection.tries} times`}.{" "}
            <NextTry at={connection.nextTryAt} /> {copy}
          </>
        }
      >
        {failureWords(connection.code, connection.status)} at {formatSince(connection.at, now)}
      </NoticeBar>
    );
  }
  if (connection.state === "offline") {
    return (
      <NoticeBar tone="warn" icon="off" action={tryNow} aside={<NextTry at={connection.nextTryAt} />}>
        Offline since {formatSince(connection.since, now)}. {copy}
      </NoticeBar>
    );
  }
  if (props.refreshing && cachedAt && now.getTime() - Date.parse(cachedAt) > OLD_COPY_MS) {
    return (
      <NoticeBar tone="plain" icon="refresh">
        From {formatAge(cachedAt, now)} ago. Refreshing.
      </NoticeBar>
    );
  }
  return null;
}

/** Counts down by the second; outside of the spoken line. */
function NextTry(props: { at: string | null }) {
  const now = useNow("second");
  if (props.at === null) return null;
  const wait = Date.parse(props.at) - now.getTime();
  return wait > 0 ? (
    <>
      Next try in <b>{formatCountdown(wait)}</b>.
    </>
  ) : (
    "Trying again now."
  );
}
