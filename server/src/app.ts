// The HTTP application: what happens to every request, and which routes there are.
import { Hono } from "hono";
import { v7 as uuidv7 } from "uuid";
import { EVENTS_PATH } from "../../lib/contracts/api.ts";
import { AppError } from "../../lib/core/errors.ts";
import { addAnswerHeaders } from "./http/answer-headers.ts";
import { checkContractVersion } from "./http/contract-version.ts";
import { preflight } from "./http/cors.ts";
import { errorResponse } from "./http/error-response.ts";
import type { AppEnv } from "./http/request-scope.ts";
import { describeError, type Log } from "./log.ts";
import { controlRoute } from "./routes/control/tokens.ts";
import { docsRoutes } from "./routes/document/docs.ts";
import { openApiRoute } from "./routes/document/openapi.ts";
import { pagesRoute } from "./routes/document/pages.ts";
import { eventsRoute } from "./routes/event/stream.ts";
import { registerOperations } from "./routes/register.ts";
import type { EventHub } from "./services/change/hub.ts";
import type { ServerDeps } from "./services/context.ts";

export interface AppOptions {
  deps: ServerDeps;
  hub: EventHub;
  /** What `/control` asks for; null leaves it out. */
  controlKey: string | null;
  /** Folder with the built dashboard; without it only API and docs are served. */
  dashboardDir: string | null;
  log: Log;
}

/** The application, without a socket. */
export function createApp({ deps, hub, controlKey, dashboardDir, log }: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = uuidv7();
    c.set("requestId", requestId);
    await next();
    // What the operations answer has them already.
    if (c.get("hasOwnHeaders") !== true) addAnswerHeaders(c.res.headers, c.req.raw, requestId);
    log({
      at: new Date().toISOString(),
      requestId,
      method: c.req.method,
      route: c.get("route") ?? "-",
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      workspaceId: c.get("workspaceId"),
      error: c.error === undefined || c.error instanceof AppError ? undefined : describeError(c.error),
    });
  });
  app.onError((error, c) => {
    const { response } = errorResponse(error, c.get("requestId"));
    const allow = c.res.headers.get("allow");
    if (allow !== null) response.headers.set("allow", allow);
    return response;
  });

  app.options("/v1/*", (c) => preflight(c.req.raw));
  app.use("/v1/*", async (c, next) => {
    checkContractVersion(c.req.raw);
    await next();
  });
  app.get(EVENTS_PATH, eventsRoute(deps, hub));
  registerOperations(app, deps);
  app.all("/v1/*", () => {
    throw new AppError("not_found", "There is no such path in this API. See /openapi.json.");
  });
  if (controlKey !== null) app.post("/control/tokens", controlRoute(deps, controlKey));
  app.get("/openapi.json", openApiRoute(deps.version));
  app.route("/docs", docsRoutes());
  app.get("*", pagesRoute(dashboardDir));
  return app;
}
