// Content for one prospect, until there is a learned ranking: persona × stage tags, newest first, and it says so.
import type { Selectable } from "kysely";
import type { Recommendation } from "../../../../lib/contracts/prospect.ts";
import { LIFECYCLE_LABEL, type LifecycleStage } from "../../../../lib/core/vocabulary.ts";
import type { ContentItemTable } from "../../db/schema.ts";

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

/** An item that fits, as the database's JSON gives it. */
export type OfferRow = Pick<
  Selectable<ContentItemTable>,
  "id" | "title" | "type" | "url" | "minutes" | "checked_at" | "personas" | "stages"
>;

/**
 * The statement for at most three items, as SQL over the given expressions. Items tagged for both come before
 * items tagged for one; items without tags are never offered.
 */
export function offersSql(of: { workspace: string; persona: string; stage: string; today: string }): string {
  const personaMatches = `${of.persona} = any (i.personas)`;
  const stageMatches = `${of.stage} = any (i.stages)`;
  return `select i.id, i.title, i.type, i.url, i.minutes, i.checked_at, i.personas, i.stages
    from content_item i
    where i.workspace_id = ${of.workspace} and i.deleted_at is null
      and (i.expires_at is null or i.expires_at >= ${of.today})
      and ((${personaMatches} and ${stageMatches})
        or (${personaMatches} and i.stages = '{}')
        or (i.personas = '{}' and ${stageMatches}))
    order by (i.personas <> '{}' and i.stages <> '{}') desc,
      coalesce(i.published_at, i.updated_at::date) desc, i.id
    limit ${AT_MOST}`;
}

/** The items as they are offered, each with its reason. */
export function toRecommendations(rows: readonly OfferRow[], input: RecommendInput): Recommendation[] {
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
