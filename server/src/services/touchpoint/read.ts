// Reads touches of one prospect, newest first.
import { sql } from "kysely";
import type { CampaignRef, Touchpoint } from "../../../../lib/contracts/prospect.ts";
import {
  type Channel,
  TOUCH_GROUP_OF,
  TOUCH_TYPES,
  type TouchGroup,
  type TouchType,
} from "../../../../lib/core/vocabulary.ts";
import { campaignOf } from "../campaign/load.ts";
import type { Ctx } from "../context.ts";
import type { Place } from "../cursor.ts";

/** A touch as read, before its campaign was looked up. */
export interface TouchRow {
  id: string;
  type: TouchType;
  channel: Channel;
  title: string | null;
  detail: string | null;
  campaign_id: string | null;
  occurred_at: Date;
  machine: boolean;
  source: string;
}

export interface TouchQuery {
  prospectId: string;
  /** Only at or after this. */
  since?: Date;
  /** Only behind this place. */
  after?: Place | null;
  group?: TouchGroup | undefined;
  limit: number;
}

/** At most `limit` touches, newest first. */
export async function readTouches(ctx: Ctx, query: TouchQuery): Promise<TouchRow[]> {
  let select = ctx.database.db
    .selectFrom("touchpoint")
    .select(["id", "type", "channel", "title", "detail", "campaign_id", "occurred_at", "machine", "source"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("prospect_id", "=", query.prospectId);
  if (query.since) select = select.where("occurred_at", ">=", query.since);
  const { after, group } = query;
  if (after) {
    select = select.where(sql<boolean>`(occurred_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  if (group) {
    select = select.where(
      "type",
      "in",
      TOUCH_TYPES.filter((type) => TOUCH_GROUP_OF[type] === group),
    );
  }
  return select.orderBy("occurred_at", "desc").orderBy("id", "desc").limit(query.limit).execute();
}

/** Rows as they cross the wire, with their campaigns. */
export function toTouchpoints(rows: readonly TouchRow[], campaigns: Map<string, CampaignRef>): Touchpoint[] {
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    channel: row.channel,
    title: row.title,
    detail: row.detail,
    campaign: campaignOf(campaigns, row.campaign_id),
    occurredAt: row.occurred_at.toISOString(),
    machine: row.machine,
    source: row.source,
  }));
}
