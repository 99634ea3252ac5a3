// POST /v1/handoffs/{handoffId}/moves
import { moveHandoff } from "../../services/handoff/move.ts";
import type { Handler } from "../handler.ts";

export const moveHandoffRoute: Handler<"moveHandoff"> = ({ ctx, params, body }) =>
  moveHandoff({ ctx, input: { ...body, ...params } });
