// Starts the dashboard in the browser.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../components/ui/tokens.css";
import "../../components/ui/base.css";
import { createApiClient } from "../../lib/api/client.ts";
import { App } from "./app/App.tsx";
import { createDashboardQueryClient } from "./app/query-client.ts";
import { applyTheme, storedTheme } from "./frame/preference.ts";

applyTheme(storedTheme());
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App
      services={{
        client: createApiClient({ baseUrl: "", token: null }),
        openEvents: (path) => new EventSource(path),
      }}
      queryClient={createDashboardQueryClient()}
    />
  </StrictMode>,
);
