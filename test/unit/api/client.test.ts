// The API client against a real HTTP server that misbehaves: every failure has a code of its own.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createApiClient } from "../../../lib/api/client.ts";
import { CONTRACT_HEADER } from "../../../lib/contracts/version.ts";
import { AppError } from "../../../lib/core/errors.ts";

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = null;
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((done) => started.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const HEALTH = { status: "ok", version: "0.1.0", database: "pglite", uptimeSeconds: 1 };

async function failureOf(listener: RequestListener, timeoutMs?: number): Promise<AppError> {
  const client = createApiClient({
    baseUrl: await serve(listener),
    token: "secret",
    ...(timeoutMs ? { timeoutMs } : {}),
  });
  const error: unknown = await client.call("health", {}).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

test("a good answer comes back typed, asked for with token and contract version", async () => {
  let seen: Record<string, unknown> = {};
  const baseUrl = await serve((request, response) => {
    seen = { ...request.headers, url: request.url };
    response.end(JSON.stringify(HEALTH));
  });
  const answer = await createApiClient({ baseUrl, token: "secret" }).call("health", {});
  expect(answer).toEqual(HEALTH);
  expect(seen).toMatchObject({
    url: "/v1/health",
    authorization: "Bearer secret",
    [CONTRACT_HEADER.toLowerCase()]: "1",
  });
});

test("path and query parts are encoded", async () => {
  let url = "";
  const baseUrl = await serve((request, response) => {
    url = request.url ?? "";
    response.end(JSON.stringify({ items: [], nextCursor: null }));
  });
  await createApiClient({ baseUrl, token: null }).call("touchpoints", {
    params: { prospectId: "a/b?c" },
    query: { cursor: "x&y", limit: 5 },
  });
  expect(url).toBe("/v1/prospects/a%2Fb%3Fc/touchpoints?cursor=x%26y&limit=5");
});

test("a proxy's page instead of JSON is not Baton", async () => {
  const error = await failureOf((_, response) => response.end("<html><body>Please sign in</body></html>"));
  expect(error).toMatchObject({ code: "not_baton", status: 200 });
});

test("JSON of another shape is not Baton", async () => {
  expect(await failureOf((_, response) => response.end('{"hello":"world"}'))).toMatchObject({
    code: "not_baton",
  });
});

test("an error in an unknown form keeps its status and Retry-After", async () => {
  const error = await failureOf((_, response) => {
    response.writeHead(502, { "retry-after": "7" });
    response.end("{}");
  });
  expect(error).toMatchObject({ code: "not_baton", status: 502, retryAfterSeconds: 7 });
});

test("the server's own error comes through whole", async () => {
  const error = await failureOf((_, response) => {
    response.writeHead(429, { "retry-after": "3" });
    response.end(
      JSON.stringify({ code: "rate_limited", message: "Slower.", requestId: "r-1", field: "emails" }),
    );
  });
  expect(error).toMatchObject({
    code: "rate_limited",
    message: "Slower.",
    requestId: "r-1",
    field: "emails",
    retryAfterSeconds: 3,
    status: 429,
  });
});

test("an endless answer is cut off: reading stops near the limit", async () => {
  let sent = 0;
  const chunk = Buffer.alloc(256 * 1024, 32);
  const error = await failureOf((_, response) => {
    const more = (): void => {
      while (sent < 30e6 && !response.destroyed) {
        sent += chunk.byteLength;
        if (!response.write(chunk)) {
          response.once("drain", more);
          return;
        }
      }
      response.end();
    };
    more();
  });
  expect(error).toMatchObject({ code: "too_large", status: 200 });
  expect(sent).toBeLessThan(30e6);
});

test("a redirect is refused: the token goes to the server it belongs to, or nowhere", async () => {
  let followed = false;
  const error = await failureOf((request, response) => {
    if (request.url === "/elsewhere") followed = true;
    response.writeHead(302, { location: "/elsewhere" });
    response.end();
  });
  expect(error.code).toBe("network");
  expect(followed).toBe(false);
});

test("no server is a network failure, a silent one a timeout, half an answer a network failure", async () => {
  const baseUrl = await serve(() => undefined);
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
  server = null;
  await expect(createApiClient({ baseUrl, token: null }).call("health", {})).rejects.toMatchObject({
    code: "network",
  });
  expect(await failureOf(() => undefined, 50)).toMatchObject({ code: "timeout" });
  const half = await failureOf((_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("{");
    response.socket?.end();
  });
  expect(half.code).toBe("network");
});
