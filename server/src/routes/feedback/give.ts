// POST /v1/feedback
import { giveFeedback } from "../../services/feedback/give.ts";
import type { Handler } from "../handler.ts";

export const giveFeedbackRoute: Handler<"giveFeedback"> = ({ ctx, body }) =>
  giveFeedback({ ctx, input: body });
