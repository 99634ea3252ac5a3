// The sidebar's page, embedded in the host page by the content script. It redeems the single-use token of its
// address before anything is painted: any page could frame this one, and must see nothing.
import { createRoot } from "react-dom/client";
import "../../components/ui/tokens.css";
import "../../components/ui/base.css";
import { AppRoot } from "../../components/app/AppRoot.tsx";
import { loadFirstParts, SidebarApp } from "../../components/app/SidebarApp.tsx";
import { createUiClient } from "../../lib/messaging/ui-client.ts";
import { connectUi } from "../../lib/queries/connect-ui.ts";

/** The host page's address is unknown to the frame; its origin is where a mail site opens again. */
function reloadHostPage(): void {
  window.open(document.referrer || location.ancestorOrigins?.[0] || location.href, "_top");
}

async function start(): Promise<void> {
  const token = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  // Without a token only a top-level page goes on; the background answers no embedded frame that redeemed none.
  if (token === "" && top !== self) return;
  const client = createUiClient();
  const connection = connectUi(client);
  const redeemed = token === "" ? null : client.call("frame.redeem", { token });
  // Waits in the background for the token's outcome, so that one round brings the first picture. Without it the
  // parts ask for themselves.
  const known = client.call("snapshot.get", null).catch(() => []);
  await redeemed;
  connection.learn(await known);
  loadFirstParts();
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <AppRoot connection={connection}>
      <SidebarApp onReloadPage={reloadHostPage} />
    </AppRoot>,
  );
}

// A refused token leaves the page blank on purpose: whoever framed it is not Baton.
void Promise.allSettled([start()]);
