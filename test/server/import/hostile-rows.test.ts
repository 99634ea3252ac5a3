// Rows that would trip the database or its clients: each is named or stored, and never takes its batch down.
import { expect, test } from "vitest";
import type { ImportKind } from "../../../lib/contracts/api.ts";
import { describeOnEngine, useServer } from "../support/harness.ts";
import { newWorkspace, type TestWorkspace } from "../support/workspace.ts";

const NUL = "\u0000";
const HALF = "\ud83d";
const WHEN = "2026-11-01T10:00:00Z";

describeOnEngine("hostile rows", () => {
  const harness = useServer();

  function send(workspace: TestWorkspace, kind: ImportKind, values: Record<string, unknown>[]) {
    const rows = values.map((value, index) => ({ row: index + 2, value }));
    return workspace.marketer.client.call("importRows", { params: { kind }, body: { rows } });
  }

  test.each([
    ["contacts", { email: "a@b.example", name: `A${NUL}` }, "name"],
    ["contacts", { email: "a@b.example", sourceId: `1${HALF}` }, "sourceId"],
    ["contacts", { email: "a@b.example", emails: [`c@d.example`, `${HALF}@d.example`] }, "emails"],
    ["touchpoints", { email: "a@b.example", type: "open", occurredAt: WHEN, title: `${HALF}x` }, "title"],
    ["content", { sourceId: "1", title: "T", topics: `a;${HALF}` }, "topics"],
    ["campaigns", { name: `Spring${HALF}` }, "name"],
    ["contacts", { email: "a@b.example", source: "hubspot", sourceId: "9".repeat(65) }, "sourceId"],
  ] as const)("%s %#: what cannot be stored is named, its neighbour goes in", async (kind, bad, field) => {
    const workspace = await newWorkspace(harness);
    const good = {
      contacts: { email: "good@b.example" },
      touchpoints: { email: "good@b.example", type: "open", occurredAt: WHEN },
      content: { sourceId: "good", title: "Good" },
      campaigns: { name: "Good" },
    }[kind];
    const result = await send(workspace, kind, [bad, good]);
    expect(result.inserted).toBe(1);
    expect(result.rejected).toEqual([{ row: 2, field, reason: expect.any(String) }]);
  });

  test("a text that is cut is not cut through a character", async () => {
    const workspace = await newWorkspace(harness);
    const values = { email: "a@b.example", title: `${"x".repeat(298)}\u{1f600}${"y".repeat(50)}` };
    await send(workspace, "contacts", [values]);
    expect(await send(workspace, "contacts", [values])).toMatchObject({ unchanged: 1 });
  });

  test("words that every object inherits are words like any other", async () => {
    const workspace = await newWorkspace(harness);
    const result = await send(workspace, "contacts", [
      { email: "a@b.example", lifecycleStage: "constructor", leadStatus: "constructor" },
    ]);
    expect(result).toMatchObject({ inserted: 1, rejected: [] });
  });

  test("touches under the old name of a renamed campaign are its own", async () => {
    const workspace = await newWorkspace(harness);
    await send(workspace, "campaigns", [{ sourceId: "spring", name: "Spring" }]);
    await send(workspace, "campaigns", [{ sourceId: "spring", name: "Spring 2026" }]);
    const touch = { email: "a@b.example", type: "open", occurredAt: WHEN, campaign: "Spring" };
    expect(await send(workspace, "touchpoints", [touch])).toMatchObject({ inserted: 1 });
    const { items } = await workspace.rep.client.call("campaigns", {});
    expect(items.map(({ name }) => name)).toEqual(["Spring 2026"]);
  });

  test("a touch of an address that is somebody's id does not take the batch down", async () => {
    const workspace = await newWorkspace(harness);
    await send(workspace, "contacts", [{ email: "a@b.example", sourceId: "old@b.example" }]);
    const touch = { email: "old@b.example", type: "open", occurredAt: WHEN };
    expect(await send(workspace, "touchpoints", [touch])).toMatchObject({ inserted: 1 });
    const { items } = await workspace.rep.client.call("campaigns", {});
    expect(items).toEqual([]);
  });

  test("more addresses than one statement takes go in all the same", async () => {
    const workspace = await newWorkspace(harness);
    const contacts = Array.from({ length: 500 }, (_, person) => ({
      sourceId: `p${person}`,
      email: `p${person}@many.example`,
      emails: Array.from({ length: 24 }, (__, nth) => `p${person}-${nth}@many.example`),
    }));
    expect(await send(workspace, "contacts", contacts)).toMatchObject({ inserted: 500, rejected: [] });
    const { hashes, more } = await workspace.rep.client.call("knownAddresses", { query: {} });
    expect([hashes.length, more]).toEqual([10_000, true]);
  });

  test("a source of punctuation does not break the list of sources", async () => {
    const workspace = await newWorkspace(harness);
    await send(workspace, "contacts", [{ email: "a@b.example", leadSource: "!!!" }]);
    expect(await workspace.rep.client.call("sources", {})).toEqual({ items: [] });
  });

  test("reasons stay short, so that a thousand of them fit into one answer", async () => {
    const workspace = await newWorkspace(harness);
    const { rejected } = await send(workspace, "touchpoints", [
      { email: "a@b.example", type: "open", occurredAt: "x".repeat(4000) },
    ]);
    expect(rejected[0]?.reason.length).toBeLessThanOrEqual(300);
  });
});
