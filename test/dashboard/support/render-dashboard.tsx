// Renders the whole dashboard at an address, over a fake server and fake live events.
import { render } from "vitest-browser-react";
import "../../../components/ui/tokens.css";
import "../../../components/ui/base.css";
import { App } from "../../../dashboard/src/app/App.tsx";
import { createDashboardQueryClient } from "../../../dashboard/src/app/query-client.ts";
import { createApiClient } from "../../../lib/api/client.ts";
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import { FakeEvents } from "./fake-events.ts";
import { createFakeServer, type FakeServer } from "./fake-server.ts";

export interface Dashboard {
  server: FakeServer;
  /** Every stream that was opened, newest last. */
  streams: FakeEvents[];
  /** Stores a verdict and announces it, as the server would. */
  arrive(row: Feedback): void;
}

export interface RenderOptions {
  path: string;
  /** Called before the first request. */
  prepare?: (server: FakeServer) => void;
}

/** The live stream opens by itself; the theme is the system's, the font is Inter. */
export async function renderDashboard({ path, prepare }: RenderOptions): Promise<Dashboard> {
  document.documentElement.style.setProperty("--font", "Inter, sans-serif");
  localStorage.clear();
  history.replaceState(null, "", path);
  const server = createFakeServer();
  prepare?.(server);
  const streams: FakeEvents[] = [];
  const client = createApiClient({ baseUrl: "", token: null, fetch: server.fetch });
  await render(
    <App
      services={{
        client,
        openEvents: () => {
          const stream = new FakeEvents();
          streams.push(stream);
          queueMicrotask(() => stream.open());
          return stream;
        },
      }}
      queryClient={createDashboardQueryClient({ retries: 0 })}
    />,
  );
  return {
    server,
    streams,
    arrive(row) {
      server.feedback.push(row);
      streams.at(-1)?.change({
        seq: row.seq,
        kind: "feedback",
        id: row.id,
        prospectId: row.prospect.id,
        at: row.receivedAt,
      });
    },
  };
}
