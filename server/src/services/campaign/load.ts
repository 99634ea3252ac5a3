// Campaigns by id, for whoever shows one beside something else.
import type { CampaignRef } from "../../../../lib/contracts/prospect.ts";
import type { Ctx } from "../context.ts";

/** Those of the ids that exist. */
export async function loadCampaigns(
  ctx: Ctx,
  ids: Iterable<string | null>,
): Promise<Map<string, CampaignRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await ctx.database.db
    .selectFrom("campaign")
    .select(["id", "name", "color"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The campaign of an id, or null. */
export function campaignOf(campaigns: Map<string, CampaignRef>, id: string | null): CampaignRef | null {
  return id === null ? null : (campaigns.get(id) ?? null);
}
