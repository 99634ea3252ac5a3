// Imports touchpoints. Somebody who is not known yet becomes a prospect; a campaign that is new is made.
import { type Selectable, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { ImportBatch, ImportResult } from "../../../../lib/contracts/api.ts";
import type { TouchpointTable } from "../../db/schema.ts";
import type { WriteScope } from "../../db/write.ts";
import { CampaignBook } from "./campaign-book.ts";
import { ProspectBook } from "./prospect-book.ts";
import { type ImportScope, type ReadRow, type RowOutcome, runBatch, type Tally } from "./run-batch.ts";
import { readTouch, type TouchRow } from "./touchpoint-fields.ts";

type Touch = Omit<Selectable<TouchpointTable>, "workspace_id">;

const keyOf = (touch: { source: string; source_id: string }): string => `${touch.source} ${touch.source_id}`;

async function knownTouches(
  { trx }: WriteScope,
  workspaceId: string,
  rows: readonly ReadRow<TouchRow>[],
): Promise<Map<string, Touch>> {
  const known = new Map<string, Touch>();
  const idsBySource = new Map<string, string[]>();
  for (const { value } of rows)
    idsBySource.set(value.source, [...(idsBySource.get(value.source) ?? []), value.sourceId]);
  for (const [source, ids] of idsBySource) {
    const found = await trx
      .selectFrom("touchpoint")
      .select([
        "id",
        "source",
        "source_id",
        "prospect_id",
        "type",
        "channel",
        "title",
        "detail",
        "campaign_id",
        "occurred_at",
        "machine",
      ])
      .where("workspace_id", "=", workspaceId)
      .where("source", "=", source)
      .where("source_id", "=", sql<string>`any(${ids}::text[])`)
      .execute();
    for (const touch of found) known.set(keyOf(touch), touch);
  }
  return known;
}

function isSame(a: Touch, b: Touch): boolean {
  const when = a.occurred_at.getTime() === b.occurred_at.getTime();
  const what = a.type === b.type && a.channel === b.channel && a.title === b.title && a.detail === b.detail;
  return (
    when &&
    what &&
    a.prospect_id === b.prospect_id &&
    a.campaign_id === b.campaign_id &&
    a.machine === b.machine
  );
}

async function saveTouches(
  write: WriteScope,
  workspaceId: string,
  touches: readonly Touch[],
  now: Date,
): Promise<void> {
  if (touches.length === 0) return;
  await write.trx
    .insertInto("touchpoint")
    .values(touches.map((touch) => ({ workspace_id: workspaceId, ...touch })))
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "source", "source_id"]).doUpdateSet((eb) => ({
        prospect_id: eb.ref("excluded.prospect_id"),
        type: eb.ref("excluded.type"),
        channel: eb.ref("excluded.channel"),
        title: eb.ref("excluded.title"),
        detail: eb.ref("excluded.detail"),
        campaign_id: eb.ref("excluded.campaign_id"),
        occurred_at: eb.ref("excluded.occurred_at"),
        machine: eb.ref("excluded.machine"),
      })),
    )
    .execute();
  // One entry a prospect: who watches a story reads it again, however many touches came.
  const newest = new Map(touches.map((touch) => [touch.prospect_id, touch.id]));
  await write.recordChanges(
    [...newest].map(([prospectId, entityId]) => ({ kind: "touchpoint", entityId, prospectId })),
    now,
  );
}

async function applyTouches(
  scope: ImportScope,
  write: WriteScope,
  rows: readonly ReadRow<TouchRow>[],
  tally: Tally,
): Promise<void> {
  const now = scope.now();
  const campaigns = new CampaignBook(write, scope.workspace.id);
  const prospects = new ProspectBook(write, scope.workspace);
  await campaigns.load();
  await prospects.load(
    rows.map(({ value }) => value.email),
    [],
    rows.map(({ value }) => ({ source: value.source, sourceId: value.email })),
  );
  const known = await knownTouches(write, scope.workspace.id, rows);
  const changed = new Map<string, Touch>();
  for (const { value } of rows) {
    let prospect = prospects.byEmail(value.email);
    if (prospect === undefined) {
      // Somebody may have come under this address as an id; a second one under it would be refused.
      const known = prospects.byRecord(null, value.source, value.email);
      prospect = known ?? prospects.add(value.source, value.email, "subscriber", value.occurredAt);
      prospects.addEmail(prospect, value.email, known === undefined);
    }
    const campaignId = value.campaign === null ? null : campaigns.idFor(value.campaign, value.source);
    const before = known.get(keyOf({ source: value.source, source_id: value.sourceId }));
    const touch: Touch = {
      id: before?.id ?? uuidv7(),
      source: value.source,
      source_id: value.sourceId,
      prospect_id: prospect.id,
      type: value.type,
      channel: value.channel,
      title: value.title,
      detail: value.detail,
      campaign_id: campaignId,
      occurred_at: value.occurredAt,
      machine: value.machine,
    };
    const outcome: RowOutcome =
      before === undefined ? "inserted" : isSame(before, touch) ? "unchanged" : "updated";
    tally.count(outcome);
    if (outcome === "unchanged") continue;
    known.set(keyOf(touch), touch);
    changed.set(keyOf(touch), touch);
  }
  await campaigns.save(now);
  await prospects.save(now);
  await saveTouches(write, scope.workspace.id, [...changed.values()], now);
}

/** Imports a batch of touchpoints. */
export function importTouchpoints(scope: ImportScope, batch: ImportBatch): Promise<ImportResult> {
  return runBatch(
    scope,
    batch,
    (row) => readTouch(row, scope.workspace.timeZone, scope.now()),
    (write, rows, tally) => applyTouches(scope, write, rows, tally),
  );
}
