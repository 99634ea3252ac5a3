// The full panels of the sidebar: what stands where there is no story, and the one next step. A chunk of its own.
import type { GateReason, Session } from "../../lib/contracts/ui-background.ts";
import { formatCount } from "../../lib/core/format-count.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Panel } from "../ui/Panel.tsx";
import styles from "./panels.module.css";

const OPTIONS = { target: "_blank", rel: "noreferrer" } as const;

/** No token, or no server yet. */
export function SignedOutPanel(props: { session: Session }) {
  const { serverUrl, waitingVerdicts } = props.session;
  return (
    <Panel
      icon="lock"
      title="Sign in to see who this is"
      actions={
        <>
          <ButtonLink look="primary" href="options.html#sign-in" {...OPTIONS}>
            Sign in
          </ButtonLink>
          {serverUrl ? (
            <ButtonLink look="quiet" href="options.html#server" {...OPTIONS}>
              Other server
            </ButtonLink>
          ) : null}
        </>
      }
      fine={
        waitingVerdicts > 0
          ? `Opens the options. ${formatCount(waitingVerdicts, "verdict")} from before ${waitingVerdicts === 1 ? "is" : "are"} kept and ${waitingVerdicts === 1 ? "goes" : "go"} out after you sign in.`
          : "Opens the options. Nothing is read from this page until you are signed in."
      }
    >
      {serverUrl ? (
        <p>
          Server: <span className={styles.host}>{hostOf(serverUrl)}</span>
        </p>
      ) : (
        <p>No server has been entered yet.</p>
      )}
    </Panel>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** The privacy gate kept an address on this device. The sentence says which rule it was. */
export function WithheldPanel(props: {
  email: string;
  reason: GateReason;
  asking: boolean;
  failure: string | null;
  onLookUp: () => void;
  onNever: (never: boolean) => void;
}) {
  const { email, reason } = props;
  const address = <bdi>{email}</bdi>;
  const calls = (
    <a className="lk" href="options.html#calls" {...OPTIONS}>
      What left this device
    </a>
  );
  if (reason === "own_domain" || reason === "own_account") {
    return (
      <Panel icon="people" title={reason === "own_account" ? "This is you" : "A colleague"} fine={calls}>
        <p>{address} belongs to your own workspace. Colleagues are never looked up.</p>
      </Panel>
    );
  }
  if (reason === "never_list") {
    return (
      <Panel
        icon="slash"
        title="On the never-list"
        actions={<Button onClick={() => props.onNever(false)}>Take off my list</Button>}
        fine={calls}
      >
        <p>{address} is never looked up. Nothing left this device.</p>
      </Panel>
    );
  }
  if (reason === "no_reply") {
    return (
      <Panel icon="shield" title="An automatic sender" fine={calls}>
        <p>{address} is read by nobody, so it is never looked up. Nothing left this device.</p>
      </Panel>
    );
  }
  return (
    <Panel
      icon="shield"
      title="Not looked up"
      actions={
        <>
          <Button busy={props.asking} onClick={props.onLookUp}>
            Look up once
          </Button>
          <Button look="quiet" onClick={() => props.onNever(true)}>
            Never for this person
          </Button>
        </>
      }
      fine={<>A look-up sends the address only, never the mail. {calls}</>}
    >
      <p>
        {address} {WHY[reason]} Nothing left this device.
      </p>
      {props.failure ? (
        <p className="bad" role="alert">
          The look-up failed: {props.failure}
        </p>
      ) : null}
    </Panel>
  );
}

const WHY: Readonly<
  Record<Exclude<GateReason, "own_domain" | "own_account" | "never_list" | "no_reply">, string>
> = {
  not_known: "is not among the people marketing knows.",
  free_mail: "is a private mail address that marketing does not know.",
  no_filter_yet: "was not checked: the list of known people has not been loaded yet.",
};

/** Asked and answered: marketing does not know the address. */
export function UnknownPanel(props: { email: string; askedAt: string; now: Date; onNever: () => void }) {
  return (
    <Panel
      icon="user"
      title="Unknown to marketing"
      actions={<Button onClick={props.onNever}>Never for this person</Button>}
      fine="The address was sent, the mail was not."
    >
      <p>
        <bdi>{props.email}</bdi> was looked up at {formatSince(props.askedAt, props.now)}. Marketing has no
        touch with this address.
      </p>
    </Panel>
  );
}

/** A thread where everybody is from the rep's own workspace, or nobody is named. */
export function NoOutsiderPanel(props: { people: number }) {
  return (
    <Panel icon="people" title="No one from outside">
      <p>
        {props.people === 0
          ? "No address was found in this mail."
          : `${props.people === 1 ? "The one other person here is a colleague" : `All ${formatCount(props.people, "person", "people")} here are colleagues`}. Colleagues are never looked up.`}
      </p>
    </Panel>
  );
}

/** A list, a settings page, or a site Baton does not read. */
export function NoMailPanel() {
  return (
    <Panel icon="mail" title="Open a mail" fine="Only people marketing already knows are looked up.">
      <p>Baton shows who it is from, and what marketing told them so far.</p>
    </Panel>
  );
}
