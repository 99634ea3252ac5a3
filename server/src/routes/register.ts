// Makes the routes out of the contract's table: sign-in, role, validation and the answer, the same for all.
import type { Hono } from "hono";
import { type ApiName, type ApiOperation, api } from "../../../lib/contracts/api.ts";
import { AppError } from "../../../lib/core/errors.ts";
import { apiHeaders } from "../http/answer-headers.ts";
import { authenticateRequest } from "../http/credentials.ts";
import { readJsonBody } from "../http/read-body.ts";
import type { AppEnv } from "../http/request-scope.ts";
import { requireStorableText } from "../http/storable-text.ts";
import { validate } from "../http/validate.ts";
import type { ServerDeps } from "../services/context.ts";
import type { Call, Handler } from "./handler.ts";
import { handlers } from "./table.ts";

const BODY_LIMIT_BYTES = 1_000_000;
const IMPORT_LIMIT_BYTES = 8_000_000;

/** The table's path as Hono writes it: `{name}` becomes `:name`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/gu, ":$1");
}

/** First value of each key; the contract knows no lists in addresses. */
function queryOf(request: Request): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of new URL(request.url).searchParams) values[key] ??= value;
  return values;
}

function addRoute(app: Hono<AppEnv>, deps: ServerDeps, name: ApiName, handler: Handler<ApiName>): void {
  const operation: ApiOperation = api[name];
  const limit = name === "importRows" ? IMPORT_LIMIT_BYTES : BODY_LIMIT_BYTES;
  const path = honoPath(operation.path);
  app.on(operation.method, path, async (c) => {
    c.set("route", operation.path);
    const request = c.req.raw;
    const ctx = operation.roles === null ? null : await authenticateRequest(deps, request, operation.roles);
    c.set("workspaceId", ctx?.workspace.id);
    const reply = new Headers();
    const call = {
      deps,
      ctx,
      params: operation.params && validate(operation.params, c.req.param()),
      query: operation.query && validate(operation.query, queryOf(request)),
      body: operation.body && validate(operation.body, await readJsonBody(request, limit)),
      request,
      reply,
    };
    // Imported rows are judged one by one, so that a bad one does not hold up the rest.
    if (name !== "importRows") requireStorableText({ ...(call.query as object), ...(call.body as object) });
    // The table's types were checked where each handler is declared; here all are one kind.
    const answer = await handler(call as unknown as Call<ApiName>);
    c.set("hasOwnHeaders", true);
    return new Response(JSON.stringify(answer), {
      headers: { ...apiHeaders(request, c.get("requestId")), ...Object.fromEntries(reply) },
    });
  });
}

/** Adds all operations, and 405 for known paths with another method. */
export function registerOperations(app: Hono<AppEnv>, deps: ServerDeps): void {
  const methodsOf = new Map<string, string[]>();
  for (const [name, handler] of Object.entries(handlers)) {
    const operation = api[name as ApiName];
    addRoute(app, deps, name as ApiName, handler as unknown as Handler<ApiName>);
    const path = honoPath(operation.path);
    methodsOf.set(path, [...(methodsOf.get(path) ?? []), operation.method]);
  }
  for (const [path, methods] of methodsOf) {
    app.all(path, (c) => {
      const allowed = methods.join(", ");
      c.header("allow", allowed);
      throw new AppError("bad_request", `This path takes ${allowed} only.`, { status: 405 });
    });
  }
}
