// The popup of the toolbar button: find content to send.
import { createRoot } from "react-dom/client";
import "../../components/ui/tokens.css";
import "../../components/ui/base.css";
import { AppRoot } from "../../components/app/AppRoot.tsx";
import { PopupApp } from "../../components/app/PopupApp.tsx";
import { createUiClient } from "../../lib/messaging/ui-client.ts";
import { connectUi } from "../../lib/queries/connect-ui.ts";
import { contentLibrary } from "../../lib/queries/content-library.ts";

const root = document.getElementById("root");
if (root) {
  const client = createUiClient();
  // Asked for before anything is drawn: the newest items are what the rep waits for.
  contentLibrary(client).subscribe(() => undefined);
  createRoot(root).render(
    <AppRoot connection={connectUi(client)}>
      <PopupApp onLeave={() => globalThis.close()} />
    </AppRoot>,
  );
}
