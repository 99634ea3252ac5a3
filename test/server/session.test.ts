// Signing in to the dashboard, cookies, who may call from where, and what answers and logs carry.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace, type TestWorkspace, verdict } from "./support/workspace.ts";

const EXTENSION = `chrome-extension://${"abcdefghijklmnop".repeat(2)}`;
const dashboardDir = mkdtempSync(join(tmpdir(), "baton-pages-"));
mkdirSync(join(dashboardDir, "assets"));
writeFileSync(join(dashboardDir, "index.html"), "<!doctype html><title>Baton</title>");
writeFileSync(join(dashboardDir, "assets", "app-1a2b.js"), "export {};");
writeFileSync(join(tmpdir(), "baton-outside.json"), "{}");
afterAll(() => {
  rmSync(dashboardDir, { recursive: true, force: true });
  rmSync(join(tmpdir(), "baton-outside.json"), { force: true });
});

describeOnEngine("sessions", () => {
  const harness = useServer({ dashboardDir });

  async function linkToken(workspace: TestWorkspace): Promise<string> {
    const link = await createSignInLink(harness.db, {
      workspaceId: workspace.id,
      memberId: workspace.marketer.id,
      baseUrl: harness.url,
    });
    const { pathname, search, hash } = new URL(link);
    expect([pathname, search]).toEqual(["/sign-in", ""]);
    return new URLSearchParams(hash.slice(1)).get("token") ?? "";
  }

  const redeem = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${harness.url}/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: harness.url, ...headers },
      body: JSON.stringify({ token }),
    });

  async function signIn(workspace: TestWorkspace): Promise<string> {
    const response = await redeem(await linkToken(workspace));
    expect(response.status).toBe(200);
    return response.headers.get("set-cookie") ?? "";
  }
  const pair = (setCookie: string): string => setCookie.split(";")[0] ?? "";

  test("a link works once and gives a cookie that scripts and other sites cannot use", async () => {
    const workspace = await newWorkspace(harness);
    const token = await linkToken(workspace);
    const answers = await Promise.all(Array.from({ length: 5 }, () => redeem(token)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401, 401, 401, 401]);
    const cookie = answers.find((answer) => answer.ok)?.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^baton_session=baton_[^;]+; Path=\/; HttpOnly; SameSite=Strict; Expires=/u);
    const me = await fetch(`${harness.url}/v1/me`, { headers: { cookie: pair(cookie) } });
    expect(await me.json()).toMatchObject({ member: { id: workspace.marketer.id, role: "marketer" } });
  });

  test("a link is good for 15 minutes and from our own page only", async () => {
    const workspace = await newWorkspace(harness);
    const token = await linkToken(workspace);
    expect((await redeem(token, { origin: "https://evil.example" })).status).toBe(403);
    harness.now = new Date(Date.now() + 15 * 60_000 + 1000);
    expect((await redeem(token)).status).toBe(401);
    harness.now = null;
    expect((await redeem(token)).status).toBe(200);
  });

  test("signing out ends the session everywhere", async () => {
    const workspace = await newWorkspace(harness);
    const cookie = pair(await signIn(workspace));
    const end = await fetch(`${harness.url}/v1/session`, {
      method: "DELETE",
      headers: { cookie, origin: harness.url },
    });
    expect(end.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await fetch(`${harness.url}/v1/me`, { headers: { cookie } })).status).toBe(401);
  });

  test("a write by cookie must come from our own pages", async () => {
    const workspace = await newWorkspace(harness);
    const cookie = pair(await signIn(workspace));
    const body = JSON.stringify(verdict(await workspace.addProspect()));
    const write = async (headers: Record<string, string>) =>
      (
        await fetch(`${harness.url}/v1/feedback`, {
          method: "POST",
          headers: { cookie, "content-type": "application/json", ...headers },
          body,
        })
      ).status;
    expect(await write({})).toBe(403);
    expect(await write({ origin: "http://127.0.0.1:1" })).toBe(403);
    expect(await write({ origin: "null" })).toBe(403);
    expect(await write({ origin: harness.url })).toBe(200);
  });

  test("extensions may call from their origin without cookies, websites may not", async () => {
    const preflight = (origin: string) =>
      fetch(`${harness.url}/v1/feedback`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
    const allowed = await preflight(EXTENSION);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-origin")).toBe(EXTENSION);
    expect(allowed.headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    const moz = "moz-extension://0b4cde42-5c53-4c92-9e6f-2c7ac45f7d2b";
    expect((await preflight(moz)).headers.get("access-control-allow-origin")).toBe(moz);
    for (const origin of ["https://mail.google.com", "null", "chrome-extension://short", harness.url]) {
      expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
    }
    const refused = await fetch(`${harness.url}/v1/me`, { headers: { origin: EXTENSION } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("access-control-allow-origin")).toBe(EXTENSION);
  });

  test("pages come with a strict policy; unknown addresses are the app's, files and folders above are not", async () => {
    const page = await fetch(`${harness.url}/prospects/42`);
    expect(await page.text()).toContain("<title>Baton</title>");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    const asset = await fetch(`${harness.url}/assets/app-1a2b.js`);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    for (const path of ["/assets/none.js", "/%2e%2e%2fbaton-outside.json", "/..%2fbaton-outside.json"]) {
      expect((await fetch(`${harness.url}${path}`)).status, path).toBe(404);
    }
  });

  test("a 500 tells nothing of the inside, and logs carry no address, body or token", async () => {
    const workspace = await newWorkspace(harness);
    const email = "someone.private@customer.example";
    await workspace.rep.client.call("lookup", { body: { emails: [email] } });
    const prospectId = await workspace.addProspect();
    // Something no code foresees: a date that is none.
    await workspace.addTouch(prospectId, { occurred_at: "infinity", title: "Bumblebee" });
    const response = await fetch(`${harness.url}/v1/prospects/${prospectId}/touchpoints`, {
      headers: { authorization: `Bearer ${workspace.rep.token}` },
    });
    expect(response.status).toBe(500);
    const body = (await response.json()) as Record<string, string>;
    expect(body).toMatchObject({ code: "internal", requestId: response.headers.get("x-request-id") });
    expect(JSON.stringify(body)).not.toMatch(/date|toISOString|node_modules|select/u);
    const line = harness.log.find((entry) => entry.requestId === body.requestId);
    expect(line).toMatchObject({ status: 500, route: "/v1/prospects/{prospectId}/touchpoints" });
    expect(line?.error).toContain(" at ");
    const everything = JSON.stringify(harness.log);
    for (const secret of [email, workspace.rep.token, prospectId, "Bumblebee"]) {
      expect(everything).not.toContain(secret);
    }
  });

  test("docs come from our own origin without inline script", async () => {
    const page = await fetch(`${harness.url}/docs`);
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*src="\/)/u);
    expect(html).not.toMatch(/https?:\/\//u);
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, source]) => source ?? "");
    for (const source of sources) expect((await fetch(harness.url + source)).status, source).toBe(200);
  });
});
