// Lays the rep's waiting writes over a story copy: one's own click is on screen before the server has it.
import type { Feedback } from "../../contracts/feedback.ts";
import type { Handoff } from "../../contracts/prospect.ts";
import type { ProspectStory } from "../../contracts/story.ts";
import type { Me } from "../../contracts/workspace.ts";
import type { OutboxPayload, OutboxRow } from "../../store/rows.ts";
import { inOrder } from "./order.ts";
import { isOwnRow } from "./owner.ts";

type Given = Extract<OutboxPayload, { kind: "feedback" }>["body"];
type Moved = Extract<OutboxPayload, { kind: "handoff" }>["body"];

/** The verdict as it will stand on the server, as far as this device can know. */
function asFeedback(given: Given, story: ProspectStory, me: Me): Feedback {
  const { card, persona, handoff } = story;
  return {
    id: given.id,
    prospect: { id: card.id, name: card.name, company: card.company?.name ?? null },
    rep: { id: me.member.id, name: me.member.name },
    campaign: handoff?.campaign ?? null,
    persona: persona ? { id: persona.id, name: persona.name } : null,
    source: null,
    handoffId: handoff?.id ?? null,
    detail: given.detail,
    note: given.note ?? null,
    host: given.host,
    seen: given.seen,
    held: given.seen,
    givenAt: given.givenAt,
    receivedAt: given.givenAt,
    supersededBy: null,
    undoneAt: null,
    seq: 0,
  };
}

function afterMove(handoff: Handoff, moved: Moved): Handoff {
  switch (moved.move) {
    case "accept":
      return { ...handoff, state: "accepted", acceptedAt: moved.movedAt };
    case "recycle":
      return { ...handoff, state: "recycled", recycleUntil: moved.until ?? null };
    case "disqualify":
      return { ...handoff, state: "disqualified", closedAt: moved.movedAt };
  }
}

/** Rows are all of this prospect's; other members' rows, and those delivered or refused, change nothing. */
export function withOwnWrites(
  story: ProspectStory,
  rows: readonly OutboxRow[],
  me: Me | null,
): ProspectStory {
  let shown = story;
  const open = rows.filter(
    (row) => (row.state === "waiting" || row.state === "sending") && isOwnRow(row, me),
  );
  for (const { payload } of inOrder(open)) {
    if (payload.kind === "feedback" && me) {
      shown = { ...shown, myVerdict: asFeedback(payload.body, story, me) };
    } else if (payload.kind === "undo" && shown.myVerdict?.id === payload.feedbackId) {
      shown = { ...shown, myVerdict: null };
    } else if (payload.kind === "handoff" && shown.handoff?.id === payload.handoffId) {
      shown = { ...shown, handoff: afterMove(shown.handoff, payload.body) };
    }
  }
  return shown;
}
