// The live feed: nothing missing and nothing twice, whoever writes and however often the client reconnects.
import { v7 as uuidv7 } from "uuid";
import { expect, inject, test } from "vitest";
import { openDatabase } from "../../server/src/db/client.ts";
import { writeInWorkspace } from "../../server/src/db/write.ts";
import { createEventHub } from "../../server/src/services/change/hub.ts";
import { startServer } from "../../server/src/start.ts";
import { readEvents } from "./support/event-reader.ts";
import { describeOnEngine, openTestDatabase, useServer } from "./support/harness.ts";
import { newWorkspace, type TestWorkspace, verdict } from "./support/workspace.ts";

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describeOnEngine("live events", () => {
  const harness = useServer();

  /** A write that takes a number, then fails or commits. */
  async function write(workspace: TestWorkspace, fails = false): Promise<void> {
    await writeInWorkspace(harness.db, workspace.id, async ({ recordChanges }) => {
      await recordChanges([{ kind: "prospect", entityId: uuidv7(), prospectId: null }], new Date());
      if (fails) throw new Error("planned");
    }).catch((error: Error) => {
      if (error.message !== "planned") throw error;
    });
  }

  test("the first frame comes at once and a verdict follows live", async () => {
    const workspace = await newWorkspace(harness);
    const reader = await readEvents(harness.url, bearer(workspace.rep.token));
    expect(reader.startedAt).toBe(0);
    const given = await workspace.rep.client.call("giveFeedback", {
      body: verdict(await workspace.addProspect()),
    });
    await reader.until(() => reader.seqs.length > 0);
    expect(reader.seqs).toEqual([given.seq]);
    reader.leave();
  });

  test("a read that fails is made again: the change does not wait for the next one", async () => {
    const workspace = await newWorkspace(harness);
    let failures = 0;
    const db = new Proxy(harness.db.db, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        return (...input: unknown[]) => {
          if (key === "selectFrom" && input[0] === "change" && failures > 0) {
            failures--;
            throw new Error("planned");
          }
          return Reflect.apply(value, target, input);
        };
      },
    });
    const hub = createEventHub({ ...harness.db, db });
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const leave = await hub.listen(
      workspace.id,
      null,
      () => arrived(),
      () => undefined,
      () => undefined,
    );
    failures = 1;
    await write(workspace);
    await arrival;
    leave();
    hub.close();
  });

  test.each([
    ["content", "since", "5.not-an-id"],
    ["listFeedback", "cursor", `5.${"-".repeat(36)}`],
  ] as const)("a made-up cursor for %s is refused, not tripped over", async (name, key, cursor) => {
    const workspace = await newWorkspace(harness);
    await expect(workspace.rep.client.call(name, { query: { [key]: cursor } })).rejects.toMatchObject({
      code: "bad_request",
      field: key,
    });
  });

  test("many writers at once, some failing, and a client that keeps reconnecting: no gap, no repeat", async () => {
    const workspace = await newWorkspace(harness);
    const steady = await readEvents(harness.url, bearer(workspace.rep.token));
    const collected: number[] = [];
    let isDone = false;
    const restless = (async () => {
      while (collected.length < 75) {
        const reader = await readEvents(harness.url, bearer(workspace.rep.token), collected.at(-1) ?? 0);
        await reader.until(() => reader.seqs.length >= 7 || (isDone && reader.seqs.length > 0));
        reader.leave();
        collected.push(...reader.seqs);
      }
    })();
    await Promise.all(Array.from({ length: 100 }, (_, index) => write(workspace, index % 4 === 0)));
    isDone = true;
    await restless;
    await steady.until(() => steady.seqs.length >= 75);
    const expected = Array.from({ length: 75 }, (_, index) => index + 1);
    expect(steady.seqs).toEqual(expected);
    expect(collected).toEqual(expected);
    steady.leave();
  });

  test("more than a page of backlog is caught up in order", async () => {
    const workspace = await newWorkspace(harness);
    await writeInWorkspace(harness.db, workspace.id, async ({ recordChanges }) => {
      const entries = Array.from({ length: 1200 }, () => ({
        kind: "content" as const,
        entityId: uuidv7(),
        prospectId: null,
      }));
      await recordChanges(entries, new Date());
    });
    const reader = await readEvents(harness.url, { ...bearer(workspace.rep.token), "last-event-id": "100" });
    await reader.until(() => reader.seqs.length >= 1100);
    expect(reader.seqs).toEqual(Array.from({ length: 1100 }, (_, index) => 101 + index));
    reader.leave();
  });

  test("nobody hears another workspace, and without a token nobody hears anything", async () => {
    const mine = await newWorkspace(harness);
    const theirs = await newWorkspace(harness, "Secretco");
    const reader = await readEvents(harness.url, bearer(mine.rep.token));
    await write(theirs);
    await write(mine);
    await reader.until(() => reader.seqs.length > 0);
    expect(reader.seqs).toEqual([1]);
    reader.leave();
    for (const headers of [{}, bearer("nonsense")]) {
      expect((await fetch(`${harness.url}/v1/events`, { headers })).status).toBe(401);
    }
    const junk = await fetch(`${harness.url}/v1/events?since=abc`, { headers: bearer(mine.rep.token) });
    expect(junk.status).toBe(400);
  });

  test("a place from another life of the database starts from now", async () => {
    const workspace = await newWorkspace(harness);
    await write(workspace);
    const reader = await readEvents(harness.url, bearer(workspace.rep.token), 999);
    expect(reader.startedAt).toBe(1);
    reader.leave();
  });

  test("closing the server ends the streams", async () => {
    const opened = await openTestDatabase();
    const quiet = { database: opened.database, port: 0, host: "127.0.0.1", log: () => undefined };
    const server = await startServer(quiet);
    const workspace = await newWorkspace({ url: server.url, db: server.db, log: [], now: null });
    const reader = await readEvents(server.url, bearer(workspace.rep.token));
    await server.close();
    await reader.until(() => false);
    expect(reader.ended).toBe(true);
    await opened.remove();
  });

  test.runIf(inject("engine").kind === "postgres")("a write by another process is heard too", async () => {
    const engine = inject("engine");
    if (engine.kind !== "postgres") return;
    const workspace = await newWorkspace(harness);
    const reader = await readEvents(harness.url, bearer(workspace.rep.token));
    const other = await openDatabase({ kind: "postgres", url: engine.url });
    await writeInWorkspace(other, workspace.id, async ({ recordChanges }) => {
      await recordChanges([{ kind: "prospect", entityId: uuidv7(), prospectId: null }], new Date());
    });
    await reader.until(() => reader.seqs.length > 0);
    expect(reader.seqs).toEqual([1]);
    reader.leave();
    await other.close();
  });
});
