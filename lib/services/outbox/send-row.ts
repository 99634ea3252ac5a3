// Sends one outbox row and lays the server's answer into the copy of the story.
import type { ProspectStory } from "../../contracts/story.ts";
import { AppError } from "../../core/errors.ts";
import { VERDICT_LABEL } from "../../core/verdict.ts";
import type { OutboxRow } from "../../store/rows.ts";
import { callAndKeep } from "../call-api.ts";
import type { Runtime } from "../runtime.ts";
import { keepUnder, type SignIn } from "../session/sign-in.ts";

async function patchStory(
  rt: Runtime,
  prospectId: string,
  change: (story: ProspectStory) => ProspectStory,
): Promise<void> {
  const { stories } = await rt.store();
  // Marked out of date, since a verdict or move may change more than what came back.
  await stories.update(prospectId, (row) =>
    row ? { ...row, story: change(row.story), stale: true } : undefined,
  );
}

/** Resolves when the server has applied the row (now or at an earlier try). @throws AppError */
export async function sendRow(rt: Runtime, row: OutboxRow, signIn: SignIn): Promise<void> {
  const { payload } = row;
  switch (payload.kind) {
    case "feedback": {
      const { body } = payload;
      const note = body.note === undefined ? "" : " with a note";
      const carried = `1 verdict${note}: ${VERDICT_LABEL[body.detail.verdict]}`;
      return callAndKeep(
        rt,
        "giveFeedback",
        { body },
        carried,
        (stored) => patchStory(rt, row.prospectId, (story) => ({ ...story, myVerdict: stored })),
        signIn,
      );
    }
    case "undo": {
      const params = { feedbackId: payload.feedbackId };
      const forget = () =>
        patchStory(rt, row.prospectId, (story) =>
          story.myVerdict?.id === payload.feedbackId ? { ...story, myVerdict: null } : story,
        );
      try {
        await callAndKeep(rt, "undoFeedback", { params }, "1 verdict taken back", forget, signIn);
      } catch (error) {
        // The verdict never arrived, so there is nothing left to take back.
        if (!(error instanceof AppError && error.code === "not_found")) throw error;
        await keepUnder(rt, signIn, forget);
      }
      return;
    }
    case "handoff": {
      const { body, handoffId } = payload;
      return callAndKeep(
        rt,
        "moveHandoff",
        { params: { handoffId }, body },
        `1 handoff move: ${body.move}`,
        ({ handoff }) =>
          patchStory(rt, row.prospectId, (story) =>
            story.handoff?.id === handoff.id ? { ...story, handoff } : story,
          ),
        signIn,
      );
    }
  }
}
