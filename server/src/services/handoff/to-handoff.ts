// A handoff row with its clock, as it crosses the wire.
import type { Selectable } from "kysely";
import type { CampaignRef, Handoff } from "../../../../lib/contracts/prospect.ts";
import { type BusinessHours, businessMinutes, isBusinessTime } from "../../../../lib/core/business-time.ts";
import type { HandoffTable } from "../../db/schema.ts";

/** What the rep's time is measured against; routing is marketing's time and is kept apart. */
export function toHandoff(
  row: Selectable<HandoffTable>,
  campaign: CampaignRef | null,
  hours: BusinessHours,
  now: Date,
): Handoff {
  const { assigned_at: assignedAt, accept_by: acceptBy } = row;
  const stoppedAt = row.decided_at ?? row.accepted_at ?? row.closed_at;
  return {
    id: row.id,
    state: row.state,
    campaign,
    mqlAt: row.mql_at.toISOString(),
    assignedAt: assignedAt?.toISOString() ?? null,
    acceptBy: acceptBy?.toISOString() ?? null,
    allowedMinutes: assignedAt && acceptBy ? businessMinutes(assignedAt, acceptBy, hours) : null,
    usedMinutes: assignedAt ? businessMinutes(assignedAt, stoppedAt ?? now, hours) : null,
    routingMinutes: businessMinutes(row.mql_at, assignedAt ?? now, hours),
    paused: stoppedAt === null && !isBusinessTime(now, hours),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    firstTouchedAt: row.first_touched_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    recycleUntil: row.recycle_until,
  };
}
