// The panels that must always be at hand: the extension was replaced, a call failed, a part of the page broke.
import { Button } from "../ui/Button.tsx";
import { Panel } from "../ui/Panel.tsx";

/** The extension was replaced under this page; the old port is gone for good. */
export function UpdatedPanel(props: { onReload: () => void; onLater: () => void }) {
  return (
    <Panel
      icon="puzzle"
      title="Baton was updated"
      actions={
        <>
          <Button look="primary" icon="refresh" onClick={props.onReload}>
            Reload page
          </Button>
          <Button look="quiet" onClick={props.onLater}>
            Later
          </Button>
        </>
      }
      fine="Saved verdicts go out either way."
    >
      <p>This tab still runs the old one. Reload it to go on; an open draft is kept by your mail.</p>
    </Panel>
  );
}

/** A call or a part of the page failed and there is no copy to show. */
export function FailedPanel(props: {
  title?: string | undefined;
  message: string;
  requestId: string | null;
  onRetry: () => void;
}) {
  return (
    <Panel
      alert
      icon="alert"
      title={props.title ?? "This did not load"}
      actions={
        <Button look="primary" icon="refresh" onClick={props.onRetry}>
          Try now
        </Button>
      }
      fine={
        props.requestId ? `Request ${props.requestId}` : "Saved verdicts are kept and go out by themselves."
      }
    >
      <p>{props.message}</p>
    </Panel>
  );
}
