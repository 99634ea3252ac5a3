// Verdict rows as they cross the wire, with the names of what they refer to.
import type { Selectable } from "kysely";
import type { Feedback } from "../../../../lib/contracts/feedback.ts";
import type { FeedbackTable } from "../../db/schema.ts";
import { campaignOf, loadCampaigns } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";

type Row = Selectable<FeedbackTable>;

async function prospectNames(
  ctx: Ctx,
  ids: string[],
): Promise<Map<string, { id: string; name: string | null; company: string | null }>> {
  const rows = await ctx.database.db
    .selectFrom("prospect")
    .leftJoin("company", (join) =>
      join
        .onRef("company.workspace_id", "=", "prospect.workspace_id")
        .onRef("company.id", "=", "prospect.company_id"),
    )
    .select(["prospect.id", "prospect.name", "company.name as company"])
    .where("prospect.workspace_id", "=", ctx.workspace.id)
    .where("prospect.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function names(ctx: Ctx, table: "member" | "persona", ids: (string | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, { id: string; name: string }>();
  const rows = await ctx.database.db
    .selectFrom(table)
    .select(["id", "name"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** In the order given. */
export async function toFeedback(ctx: Ctx, rows: readonly Row[]): Promise<Feedback[]> {
  if (rows.length === 0) return [];
  const [prospects, reps, personas, campaigns] = await Promise.all([
    prospectNames(ctx, [...new Set(rows.map((row) => row.prospect_id))]),
    names(
      ctx,
      "member",
      rows.map((row) => row.member_id),
    ),
    names(
      ctx,
      "persona",
      rows.map((row) => row.persona_id),
    ),
    loadCampaigns(
      ctx,
      rows.map((row) => row.campaign_id),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    prospect: prospects.get(row.prospect_id) ?? { id: row.prospect_id, name: null, company: null },
    rep: reps.get(row.member_id) ?? { id: row.member_id, name: "Former member" },
    campaign: campaignOf(campaigns, row.campaign_id),
    persona: row.persona_id === null ? null : (personas.get(row.persona_id) ?? null),
    source: row.source,
    handoffId: row.handoff_id,
    detail: row.detail,
    note: row.note,
    host: row.host,
    seen: row.seen,
    held: row.held,
    givenAt: row.given_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    supersededBy: row.superseded_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
    seq: row.change_seq,
  }));
}
