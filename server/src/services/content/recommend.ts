// Content for one prospect, until there is a learned ranking: persona × stage tags, newest first, and it says so.
import { sql } from "kysely";
import type { Recommendation } from "../../../../lib/contracts/prospect.ts";
import { LIFECYCLE_LABEL, type LifecycleStage } from "../../../../lib/core/vocabulary.ts";
import type { Ctx } from "../context.ts";

const AT_MOST = 3;

export interface RecommendInput {
  persona: { key: string; name: string } | null;
  stage: LifecycleStage;
}

/** The plain reason, from the tags that matched. */
export function because(
  input: RecommendInput,
  tags: { personas: readonly string[]; stages: readonly string[] },
): string {
  const whom = tags.personas.length > 0 && input.persona !== null ? input.persona.name : "anyone";
  const when = tags.stages.length > 0 ? ` at ${LIFECYCLE_LABEL[input.stage]}` : ", any stage";
  return `Written for ${whom}${when}. Newest first.`;
}

/** At most three. Items tagged for both come before items tagged for one; items without tags are never offered. */
export async function recommendContent(ctx: Ctx, input: RecommendInput): Promise<Recommendation[]> {
  const today = ctx.now().toISOString().slice(0, 10);
  const personaMatches = sql<boolean>`${input.persona?.key ?? null}::text = any (personas)`;
  const stageMatches = sql<boolean>`${input.stage}::text = any (stages)`;
  const rows = await ctx.database.db
    .selectFrom("content_item")
    .select(["id", "title", "type", "url", "minutes", "checked_at", "personas", "stages"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("deleted_at", "is", null)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">=", today)]))
    .where((eb) =>
      eb.or([
        eb.and([personaMatches, stageMatches]),
        eb.and([personaMatches, sql<boolean>`stages = '{}'`]),
        eb.and([sql<boolean>`personas = '{}'`, stageMatches]),
      ]),
    )
    .orderBy(sql`(personas <> '{}' and stages <> '{}')`, "desc")
    .orderBy(sql`coalesce(published_at, updated_at::date)`, "desc")
    .orderBy("id")
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({
    content: {
      id: row.id,
      title: row.title,
      type: row.type,
      url: row.url,
      minutes: row.minutes,
      checkedAt: row.checked_at,
    },
    because: because(input, row),
  }));
}
