// Behind a proxy that ends TLS: the public URL makes the cookie Secure and is the origin of our own pages.
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSettings } from "../../server/src/env.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { type RunningServer, startServer } from "../../server/src/start.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace } from "./support/workspace.ts";

const PUBLIC = "https://baton.example.com";

describeOnEngine("behind a proxy", () => {
  const direct = useServer();
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({
      database: direct.db,
      port: 0,
      host: "127.0.0.1",
      publicUrl: PUBLIC,
      log: () => undefined,
    });
  });
  afterAll(() => server.close());

  async function signIn(url: string, origin: string): Promise<Response> {
    const workspace = await newWorkspace(direct);
    const link = await createSignInLink(direct.db, {
      workspaceId: workspace.id,
      memberId: workspace.marketer.id,
      baseUrl: url,
    });
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get("token");
    return fetch(`${url}/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ token }),
    });
  }

  test("the cookie is Secure, and the proxy's own Host does not matter", async () => {
    const answer = await signIn(server.url, PUBLIC);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toMatch(/; Secure$/u);
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const end = (origin: string) =>
      fetch(`${server.url}/v1/session`, { method: "DELETE", headers: { cookie, origin } });
    expect((await end("http://baton.example.com")).status).toBe(403);
    expect((await end("https://evil.example")).status).toBe(403);
    const ended = await end(PUBLIC);
    expect(ended.status).toBe(200);
    expect(ended.headers.get("set-cookie")).toMatch(/; Secure$/u);
  });

  test("without one the cookie is not Secure, and another origin is refused", async () => {
    expect((await signIn(direct.url, PUBLIC)).status).toBe(403);
    const answer = await signIn(direct.url, direct.url);
    expect(answer.headers.get("set-cookie")).not.toContain("Secure");
  });
});

test.each(["https://a.example/path", "a.example", "ftp://a.example", "https://u@a.example"])(
  "BATON_PUBLIC_URL=%s is named",
  (text) => {
    expect(() => readSettings({ BATON_PUBLIC_URL: text })).toThrow(/^BATON_PUBLIC_URL must be an origin/u);
  },
);

test("BATON_PUBLIC_URL is kept as an origin", () => {
  expect(readSettings({ BATON_PUBLIC_URL: "https://Baton.example.com/" }).publicUrl).toBe(PUBLIC);
  expect(readSettings({}).publicUrl).toBeNull();
});
