// The options page, in a tab of its own.
import { createRoot } from "react-dom/client";
import "../../components/ui/tokens.css";
import "../../components/ui/base.css";
import { AppRoot } from "../../components/app/AppRoot.tsx";
import { OptionsApp } from "../../components/app/OptionsApp.tsx";
import { createUiClient } from "../../lib/messaging/ui-client.ts";
import { connectUi } from "../../lib/queries/connect-ui.ts";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <AppRoot connection={connectUi(createUiClient())}>
      <OptionsApp />
    </AppRoot>,
  );
}
