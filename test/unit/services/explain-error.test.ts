// What the options page says about a server that does not answer as it should: real sockets, real sentences.
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { setOptions, testConnection } from "../../../lib/services/session/options.ts";
import { ME, openWorld } from "./fake-world.ts";

const HEALTH = { status: "ok", version: "0.1.0", database: "pglite", uptimeSeconds: 1 };
const open = new Set<Server>();
afterEach(async () => {
  for (const server of open) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  open.clear();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.add(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

/** A Baton server that answers `me` in its own way. */
const baton =
  (me: (token: string | undefined) => [number, unknown]): RequestListener =>
  (request, response) => {
    const [status, body] = request.url === "/v1/health" ? [200, HEALTH] : me(request.headers.authorization);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

async function tryOut(serverUrl: string, token: string | null = "baton_test") {
  const world = await openWorld();
  const rt = { ...world.rt, fetch: globalThis.fetch };
  const { ok, message } = await testConnection(rt, { serverUrl, token });
  return { ok, message };
}

const NOT_BATON =
  "but it is not a Baton server. It may be a proxy's sign-in page, or the address of another service.";

test("a server that is down", async () => {
  const url = await serve(() => undefined);
  for (const server of open) await new Promise((done) => server.close(done));
  open.clear();
  expect(await tryOut(url)).toEqual({
    ok: false,
    message: `Nothing answered at ${url}. Is the server running, and is the address right?`,
  });
});

test("the address of another service, as a page and as JSON", async () => {
  const page = await serve((_, response) => void response.writeHead(404).end("<h1>Not Found</h1>"));
  expect((await tryOut(page)).message).toBe(`Something answered at ${page} (HTTP 404), ${NOT_BATON}`);
  const other = await serve((_, response) => void response.writeHead(404).end('{"error":"no route"}'));
  expect((await tryOut(other)).message).toBe(`Something answered at ${other} (HTTP 404), ${NOT_BATON}`);
});

test("an expired token", async () => {
  const url = await serve(
    baton(() => [401, { code: "unauthorized", message: "This token has expired.", requestId: "r1" }]),
  );
  expect(await tryOut(url)).toEqual({
    ok: false,
    message: "The server does not accept this token. Ask for a new one; waiting verdicts are kept.",
  });
});

test("a proxy's sign-in page, given or redirected to, and it never sees the token", async () => {
  const seen: (string | undefined)[] = [];
  const page = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(200, { "content-type": "text/html" }).end("<form>Sign in to the network</form>");
  });
  expect((await tryOut(page)).message).toBe(`Something answered at ${page} (HTTP 200), ${NOT_BATON}`);
  const leads = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: `${page}/sign-in` }).end();
  });
  expect((await tryOut(leads)).message).toBe(`Something answered at ${leads}, ${NOT_BATON}`);
  expect(seen.filter((header) => header?.includes("baton_test"))).toEqual([]);
});

test("30 MB of answer: reading stops, and not at the end", async () => {
  const chunk = Buffer.alloc(1_000_000, 0x20);
  let sent = 0;
  const url = await serve((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = (): void => {
      if (response.destroyed || sent >= 30) return void response.end();
      sent++;
      response.write(chunk, more);
    };
    more();
  });
  expect(await tryOut(url)).toEqual({
    ok: false,
    message: `${url} sent more than Baton ever does, so reading was stopped. Check the address.`,
  });
  expect(sent).toBeLessThan(30);
});

test("a server that is older, one that is busy, and one that is well", async () => {
  const refuse = (status: number, code: string) =>
    serve(baton(() => [status, { code, message: "said by the server", requestId: "r1" }]));
  const older = await refuse(426, "client_too_new");
  expect((await tryOut(older)).message).toBe(
    `The server at ${older} is older than this extension. Ask your admin to update it.`,
  );
  const busy = await refuse(429, "rate_limited");
  expect((await tryOut(busy)).message).toBe(
    `${busy} asks to be called less often. Baton waits and tries again.`,
  );
  const well = await serve(baton((token) => [200, { ...ME, serverVersion: token ?? "" }]));
  expect(await tryOut(well)).toEqual({ ok: true, message: "Connected: Ines Calder in Fernhill." });
});

test.each([
  ["http://baton.example.com", "Use https: over plain http the token could be read on the way."],
  ["", "Enter the server's address, for instance https://baton.example.com."],
  ["ftp://baton.example.com", "Enter the server's address, for instance https://baton.example.com."],
  [
    "https://me:secret@baton.example.com",
    "Enter the server's address, for instance https://baton.example.com.",
  ],
  ["http://127.0.0.1.evil.example", "Use https: over plain http the token could be read on the way."],
])("an address that is not taken, tested or saved: %s", async (serverUrl, message) => {
  const world = await openWorld();
  expect((await testConnection(world.rt, { serverUrl, token: "baton_test" })).message).toBe(message);
  await expect(setOptions(world.rt, { serverUrl })).rejects.toMatchObject({ field: "serverUrl", message });
  expect(await world.rt.local.get("token")).toBe("baton_test");
  expect(world.sent).toEqual([]);
});
