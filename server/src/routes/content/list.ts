// GET /v1/content
import { listContentDelta } from "../../services/content/list-delta.ts";
import type { Handler } from "../handler.ts";

export const listContentRoute: Handler<"content"> = ({ ctx, query }) =>
  listContentDelta({ ctx, input: query });
