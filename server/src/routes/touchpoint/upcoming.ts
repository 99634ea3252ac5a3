// GET /v1/prospects/{prospectId}/upcoming
import { requireProspect } from "../../services/prospect/require.ts";
import { listUpcoming } from "../../services/touchpoint/list-upcoming.ts";
import type { Handler } from "../handler.ts";

export const listUpcomingRoute: Handler<"upcoming"> = async ({ ctx, params }) => {
  await requireProspect(ctx, params.prospectId);
  return { items: await listUpcoming({ ctx, input: params }) };
};
