// GET /v1/prospects/{prospectId}/touchpoints
import { listTouchpoints } from "../../services/touchpoint/list.ts";
import type { Handler } from "../handler.ts";

export const listTouchpointsRoute: Handler<"touchpoints"> = ({ ctx, params, query }) =>
  listTouchpoints({ ctx, input: { ...query, ...params } });
