// Touches of one prospect, page by page.
import type { ApiParams, ApiQuery } from "../../../../lib/contracts/api.ts";
import type { TouchPage } from "../../../../lib/contracts/prospect.ts";
import { loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";
import { parsePlace, placeCursor } from "../cursor.ts";
import { requireProspect } from "../prospect/require.ts";
import { readTouches, toTouchpoints } from "./read.ts";

export const TOUCHES_PER_PAGE = 20;

/** @throws AppError `not_found`, `bad_request` (cursor). */
export async function listTouchpoints({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ApiParams<"touchpoints"> & ApiQuery<"touchpoints">;
}): Promise<TouchPage> {
  const limit = input.limit ?? TOUCHES_PER_PAGE;
  const after = parsePlace(input.cursor);
  await requireProspect(ctx, input.prospectId);
  const rows = await readTouches(ctx, {
    prospectId: input.prospectId,
    after,
    group: input.group,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const campaigns = await loadCampaigns(
    ctx,
    page.map((row) => row.campaign_id),
  );
  return {
    items: toTouchpoints(page, campaigns),
    nextCursor:
      rows.length > limit && last !== undefined ? placeCursor({ at: last.occurred_at, id: last.id }) : null,
  };
}
