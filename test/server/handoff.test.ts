// Handoff moves: a state machine, exactly once; and the clock in business time.
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import type { ApiBody } from "../../lib/contracts/api.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace } from "./support/workspace.ts";

type Move = ApiBody<"moveHandoff">;

const move = (change: Partial<Move> = {}): Move => ({
  id: uuidv7(),
  move: "accept",
  movedAt: new Date().toISOString(),
  ...change,
});

describeOnEngine("handoffs", () => {
  const harness = useServer();

  async function assigned() {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    const handoffId = await workspace.addHandoff(prospectId, { owner_id: workspace.rep.id });
    const send = (body: Move, client = workspace.rep.client) =>
      client.call("moveHandoff", { params: { handoffId }, body });
    return { workspace, prospectId, handoffId, send };
  }

  test("the same move 20 times at once is one move", async () => {
    const { workspace, send } = await assigned();
    const body = move();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body)));
    expect(new Set(answers.map((answer) => answer.handoff.acceptedAt)).size).toBe(1);
    expect(answers[0]?.state).toBe("accepted");
    const moves = await harness.db.db
      .selectFrom("handoff_move")
      .select("id")
      .where("workspace_id", "=", workspace.id)
      .execute();
    expect(moves).toEqual([{ id: body.id }]);
  });

  test("what was decided cannot be decided again", async () => {
    const { send } = await assigned();
    await send(move({ move: "disqualify", criterion: "competitor" }));
    await expect(send(move())).rejects.toMatchObject({
      code: "conflict",
      message: "This handoff has been disqualified already.",
    });
  });

  test("an accepted one can still be recycled, and says until when", async () => {
    const { send } = await assigned();
    await send(move());
    const { handoff, state } = await send(move({ move: "recycle", until: "2027-02-01" }));
    expect(state).toBe("recycled");
    expect(handoff).toMatchObject({ recycleUntil: "2027-02-01", paused: false });
    expect(handoff.closedAt).not.toBeNull();
  });

  test("recycle needs a date and disqualify a criterion", async () => {
    const { send } = await assigned();
    await expect(send(move({ move: "recycle" }))).rejects.toMatchObject({ field: "until" });
    await expect(send(move({ move: "disqualify" }))).rejects.toMatchObject({ field: "criterion" });
  });

  test("only its owner, or marketing, decides; one id is one move", async () => {
    const { workspace, send } = await assigned();
    const other = await workspace.addMember("rep", "Other rep");
    await expect(send(move(), other.client)).rejects.toMatchObject({ code: "forbidden" });
    const body = move();
    await send(body);
    await expect(send({ ...body, move: "recycle", until: "2027-01-01" })).rejects.toMatchObject({
      code: "conflict",
      field: "id",
    });
    const second = await assigned();
    expect((await second.send(move(), second.workspace.marketer.client)).state).toBe("accepted");
  });

  test("while it is being routed there is nothing to accept", async () => {
    const workspace = await newWorkspace(harness);
    const handoffId = await workspace.addHandoff(await workspace.addProspect(), {
      state: "routing",
      assigned_at: null,
    });
    await expect(
      workspace.rep.client.call("moveHandoff", { params: { handoffId }, body: move() }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("the clock counts business minutes, routing apart, and stands still at night", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect();
    // Monday 23 November 2026, Berlin is UTC+1.
    await workspace.addHandoff(prospectId, {
      owner_id: workspace.rep.id,
      mql_at: "2026-11-23T08:00:00Z",
      assigned_at: "2026-11-23T08:18:00Z",
      accept_by: "2026-11-23T12:18:00Z",
    });
    const clockAt = async (instant: string) => {
      harness.now = new Date(instant);
      const story = await workspace.rep.client.call("story", { params: { prospectId } });
      harness.now = null;
      return story.handoff;
    };
    expect(await clockAt("2026-11-23T10:08:00Z")).toMatchObject({
      routingMinutes: 18,
      allowedMinutes: 240,
      usedMinutes: 110,
      paused: false,
    });
    expect(await clockAt("2026-11-23T20:00:00Z")).toMatchObject({ usedMinutes: 462, paused: true });
  });

  test("the clock stops when the rep clicked, not when the click arrived", async () => {
    const { workspace, prospectId, handoffId, send } = await assigned();
    await harness.db.db
      .updateTable("handoff")
      .set({ assigned_at: "2026-11-19T08:00:00Z" })
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", handoffId)
      .execute();
    await send(move({ movedAt: "2026-11-19T09:30:00.000Z" }));
    const story = await workspace.rep.client.call("story", { params: { prospectId } });
    expect(story.handoff).toMatchObject({ acceptedAt: "2026-11-19T09:30:00.000Z", usedMinutes: 90 });
  });
});
