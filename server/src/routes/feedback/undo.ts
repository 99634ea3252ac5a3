// POST /v1/feedback/{feedbackId}/undo
import { undoFeedback } from "../../services/feedback/undo.ts";
import type { Handler } from "../handler.ts";

export const undoFeedbackRoute: Handler<"undoFeedback"> = ({ ctx, params }) =>
  undoFeedback({ ctx, input: params });
