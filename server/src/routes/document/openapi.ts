// GET /openapi.json
import type { Handler as HonoHandler } from "hono";
import type { AppEnv } from "../../http/request-scope.ts";
import { buildOpenApi } from "../../openapi.ts";

/** Built once: it depends on nothing but the contracts. */
export function openApiRoute(version: string): HonoHandler<AppEnv> {
  const document = buildOpenApi(version);
  return (c) => {
    c.set("route", "/openapi.json");
    return c.json(document);
  };
}
