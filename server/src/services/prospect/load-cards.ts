// The few facts about prospects for badges and headers: a handful of one-table queries, however many are asked.
import type { Company, ProspectCard } from "../../../../lib/contracts/prospect.ts";
import type { Ctx } from "../context.ts";

async function companiesById(ctx: Ctx, ids: string[]): Promise<Map<string, Company>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.database.db
    .selectFrom("company")
    .select(["id", "name", "domain", "industry", "employees", "country"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function ownersById(ctx: Ctx, ids: string[]): Promise<Map<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.database.db
    .selectFrom("member")
    .select(["id", "name"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function emailsByProspect(ctx: Ctx, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.database.db
    .selectFrom("prospect_email")
    .select(["prospect_id", "email"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "in", ids)
    .where("removed_at", "is", null)
    .orderBy("is_main", "desc")
    .orderBy("email")
    .execute();
  const byProspect = new Map<string, string[]>();
  for (const { prospect_id, email } of rows) {
    byProspect.set(prospect_id, [...(byProspect.get(prospect_id) ?? []), email]);
  }
  return byProspect;
}

const present = (ids: (string | null)[]): string[] => [...new Set(ids)].filter((id) => id !== null);

/** Cards of those ids that exist in the workspace. */
export async function loadCards(ctx: Ctx, prospectIds: string[]): Promise<Map<string, ProspectCard>> {
  if (prospectIds.length === 0) return new Map();
  const rows = await ctx.database.db
    .selectFrom("prospect")
    .select([
      "id",
      "name",
      "title",
      "company_id",
      "owner_id",
      "lifecycle_stage",
      "stage_since",
      "lead_status",
      "grade",
      "engagement",
    ])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("id", "in", prospectIds)
    .execute();
  if (rows.length === 0) return new Map();
  const [companies, owners, emails] = await Promise.all([
    companiesById(ctx, present(rows.map((row) => row.company_id))),
    ownersById(ctx, present(rows.map((row) => row.owner_id))),
    emailsByProspect(
      ctx,
      rows.map((row) => row.id),
    ),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        emails: emails.get(row.id) ?? [],
        title: row.title,
        company: row.company_id === null ? null : (companies.get(row.company_id) ?? null),
        lifecycleStage: row.lifecycle_stage,
        stageSince: row.stage_since?.toISOString() ?? null,
        leadStatus: row.lead_status,
        owner: row.owner_id === null ? null : (owners.get(row.owner_id) ?? null),
        grade: row.grade,
        engagement: row.engagement,
      },
    ]),
  );
}
