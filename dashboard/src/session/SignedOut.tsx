// Nobody is signed in: how to get in, in place of whatever page was asked for.
import { useEffect } from "react";
import { Button } from "../../../components/ui/Button.tsx";
import { StatePanel } from "../components/StatePanel.tsx";
import { LinkCommand } from "./LinkCommand.tsx";
import { Outside } from "./Outside.tsx";

export function SignedOut({ onRetry, busy }: { onRetry(): void; busy: boolean }) {
  useEffect(() => {
    document.title = "Sign in, Baton";
  }, []);
  return (
    <Outside>
      <StatePanel
        icon="lock"
        title="Sign in with a one-time link"
        action={
          <Button onClick={onRetry} busy={busy}>
            I have signed in, look again
          </Button>
        }
      >
        <LinkCommand />
      </StatePanel>
    </Outside>
  );
}
