// A content row as it crosses the wire.
import type { Selectable } from "kysely";
import type { ContentItem } from "../../../../lib/contracts/content.ts";
import type { ContentItemTable } from "../../db/schema.ts";

export function toContentItem(row: Selectable<ContentItemTable>): ContentItem {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    type: row.type,
    url: row.url,
    personas: row.personas,
    stages: row.stages,
    industries: row.industries,
    topics: row.topics,
    language: row.language,
    minutes: row.minutes,
    checkedAt: row.checked_at,
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
    updatedAt: row.updated_at.toISOString(),
  };
}
