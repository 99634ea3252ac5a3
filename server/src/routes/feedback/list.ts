// GET /v1/feedback
import { listFeedback } from "../../services/feedback/list.ts";
import type { Handler } from "../handler.ts";

export const listFeedbackRoute: Handler<"listFeedback"> = ({ ctx, query }) =>
  listFeedback({ ctx, input: query });
