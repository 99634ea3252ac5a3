// POST /v1/import/{kind}
import { importRows } from "../../services/import/import-rows.ts";
import type { Handler } from "../handler.ts";

export const importRowsRoute: Handler<"importRows"> = ({ ctx, params, body }) =>
  importRows(ctx, params.kind, body);
