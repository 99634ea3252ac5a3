// What holds for every operation of the contract's table, whatever it does.
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { type ApiName, type ApiOperation, api } from "../../lib/contracts/api.ts";
import { CONTRACT_HEADER, CONTRACT_VERSION } from "../../lib/contracts/version.ts";
import { newToken } from "../../server/src/services/token/format.ts";
import { issueToken } from "../../server/src/services/token/issue.ts";
import { revokeToken } from "../../server/src/services/token/revoke.ts";
import type { Harness } from "./support/harness.ts";
import { exampleOf, furnish, send } from "./support/requests.ts";
import { newWorkspace, type TestWorkspace } from "./support/workspace.ts";

async function errorOf(response: Response): Promise<{ code: string; message: string; field?: string }> {
  const body = (await response.json()) as { code: string; message: string; requestId: string };
  expect(body.requestId).toBe(response.headers.get("x-request-id"));
  expect(body.message.length).toBeGreaterThan(10);
  return body;
}

/** Someone who may call the operation. */
function allowed(workspace: TestWorkspace, operation: ApiOperation): string {
  return operation.roles?.includes("rep") ? workspace.rep.token : workspace.marketer.token;
}

/** A valid token of the given kind that must not be accepted. */
async function badTokens(harness: Harness, workspace: TestWorkspace): Promise<Record<string, string>> {
  const member = { workspaceId: workspace.id, memberId: workspace.marketer.id, name: "bad" };
  const expired = await issueToken(harness.db, { ...member, expiresAt: new Date(Date.now() - 1000) });
  const link = await issueToken(harness.db, { ...member, kind: "sign_in_link" });
  const session = await issueToken(harness.db, { ...member, kind: "session" });
  const revoked = await issueToken(harness.db, { ...member, name: "revoked" });
  const row = await harness.db.db
    .selectFrom("api_token")
    .select("id")
    .where("workspace_id", "=", workspace.id)
    .where("name", "=", "revoked")
    .executeTakeFirstOrThrow();
  await revokeToken(harness.db, { workspaceId: workspace.id, tokenId: row.id, at: new Date() });
  return {
    "made up": newToken(workspace.id),
    "no token at all": "abc",
    expired,
    revoked,
    "a sign-in link's": link,
    "a session's": session,
  };
}

/** Declares the tests of one operation. */
export function commonRouteTests(harness: Harness, name: ApiName): void {
  const operation: ApiOperation = api[name];

  if (operation.roles !== null) {
    test("without a token it is refused", async () => {
      const ids = await furnish(await newWorkspace(harness));
      const response = await send(harness.url, name, exampleOf(name, ids));
      expect(response.status).toBe(401);
      expect((await errorOf(response)).code).toBe("unauthorized");
    });

    test("with a token that is not accepted it is refused", async () => {
      const workspace = await newWorkspace(harness);
      const ids = await furnish(workspace);
      for (const [kind, token] of Object.entries(await badTokens(harness, workspace))) {
        const response = await send(harness.url, name, exampleOf(name, ids), { token });
        expect(response.status, kind).toBe(401);
        expect((await errorOf(response)).code, kind).toBe("unauthorized");
      }
    });

    test("another workspace's facts neither help nor show", async () => {
      const theirs = await newWorkspace(harness, "Secretco");
      const ids = await furnish(theirs);
      const mine = await newWorkspace(harness);
      await furnish(mine);
      const example = exampleOf(name, ids);
      const response = await send(harness.url, name, example, { token: allowed(mine, operation) });
      const namesTheirId = Object.values(ids).some((id) => JSON.stringify(example).includes(id));
      const answersPerKey = name === "lookup";
      expect(response.status).toBe(namesTheirId && !answersPerKey ? 404 : 200);
      const text = (await response.text()).replaceAll(ids.email, "");
      expect(text).not.toMatch(/secretco/iu);
    });

    const refused = (["rep", "marketer"] as const).filter((role) => !operation.roles?.includes(role));
    for (const role of refused) {
      test(`a ${role} may not`, async () => {
        const workspace = await newWorkspace(harness);
        const ids = await furnish(workspace);
        const response = await send(harness.url, name, exampleOf(name, ids), {
          token: workspace[role].token,
        });
        expect(response.status).toBe(403);
        expect((await errorOf(response)).code).toBe("forbidden");
      });
    }

    test("a right request is answered in the shape of the contract", async () => {
      const workspace = await newWorkspace(harness);
      const ids = await furnish(workspace);
      const response = await send(harness.url, name, exampleOf(name, ids), {
        token: allowed(workspace, operation),
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const parsed = (operation.response as z.ZodMiniType).safeParse(await response.json());
      expect(parsed.error?.issues).toBeUndefined();
    });
  }

  if (operation.body !== undefined) {
    test("a body that is no JSON, of another type, of another shape or too large is refused", async () => {
      const workspace = await newWorkspace(harness);
      const example = exampleOf(name, await furnish(workspace));
      const token = allowed(workspace, operation);
      const limit = name === "importRows" ? 8_000_000 : 1_000_000;
      const cases = [
        { init: { rawBody: '{"a":' }, status: 400, code: "bad_request", field: /^body$/u },
        {
          init: { headers: { "content-type": "text/plain" } },
          status: 400,
          code: "bad_request",
          field: /^body$/u,
        },
        {
          init: { rawBody: '{"emails":7,"rows":7,"token":7}' },
          status: 400,
          code: "bad_request",
          field: /^\w+/u,
        },
        { init: { rawBody: " ".repeat(limit + 1) }, status: 413, code: "too_large", field: /^$/u },
      ];
      for (const { init, status, code, field } of cases) {
        const response = await send(harness.url, name, example, { token, ...init });
        const error = await errorOf(response);
        expect({ status: response.status, code: error.code }).toEqual({ status, code });
        expect(error.field ?? "").toMatch(field);
      }
    });
  }

  if (operation.params !== undefined) {
    test("a path parameter that cannot be one is named", async () => {
      const workspace = await newWorkspace(harness);
      const example = exampleOf(name, await furnish(workspace));
      const [key = ""] = Object.keys(example.params ?? {});
      const response = await send(
        harness.url,
        name,
        { ...example, params: { [key]: "not-one" } },
        { token: allowed(workspace, operation) },
      );
      expect(response.status).toBe(400);
      expect((await errorOf(response)).field).toBe(key);
    });
  }

  test("another method is answered with the ones that work", async () => {
    const response = await fetch(`${harness.url}${operation.path.replaceAll(/\{\w+\}/gu, "x")}`, {
      method: "PATCH",
    });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toContain(operation.method);
  });

  test("a client newer than the server is told so, an older one is served", async () => {
    const workspace = await newWorkspace(harness);
    const example = exampleOf(name, await furnish(workspace));
    const token = allowed(workspace, operation);
    const ask = async (version: string) =>
      (await send(harness.url, name, example, { token, headers: { [CONTRACT_HEADER]: version } })).status;
    expect(await ask(String(CONTRACT_VERSION + 1))).toBe(426);
    expect(await ask("1")).not.toBe(426);
    expect(await ask("new")).toBe(400);
  });
}
