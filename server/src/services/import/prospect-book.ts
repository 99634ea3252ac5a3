// Prospects and their addresses while a batch is imported: what is known, what is new, what has changed.
import { type Selectable, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../db/address-hash.ts";
import type { ProspectTable } from "../../db/schema.ts";
import type { WriteScope } from "../../db/write.ts";
import type { ActorWorkspace } from "../context.ts";
import type { CrmKey } from "./contact-fields.ts";

/** The columns an import may set. */
export type ProspectState = Omit<Selectable<ProspectTable>, "workspace_id" | "score_parts" | "updated_at">;

const COLUMNS = [
  "id",
  "company_id",
  "persona_id",
  "persona_reason",
  "owner_id",
  "name",
  "title",
  "lifecycle_stage",
  "stage_since",
  "lead_status",
  "grade",
  "engagement",
  "lead_source",
  "country",
  "phone",
  "source",
  "source_id",
  "first_seen_at",
] as const;

/** A statement takes 65,535 values; a person may have many addresses. */
const ROWS_PER_INSERT = 1_000;

const recordKey = (record: CrmKey): string => `${record.system} ${record.type} ${record.id}`;
const sourceKeyOf = (source: string, sourceId: string): string => `${source} ${sourceId}`;

function sameValue(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** The prospects of one batch. */
export class ProspectBook {
  private readonly prospects = new Map<string, ProspectState>();
  private readonly idByEmail = new Map<string, string>();
  private readonly idByRecord = new Map<string, string>();
  private readonly idBySource = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly newEmails = new Map<string, { prospectId: string; isMain: boolean }>();
  private readonly newRecords = new Map<string, CrmKey & { prospectId: string }>();
  private readonly write: WriteScope;
  private readonly workspace: ActorWorkspace;

  constructor(write: WriteScope, workspace: ActorWorkspace) {
    this.write = write;
    this.workspace = workspace;
  }

  /** Reads who is known by these addresses, records and source ids. */
  async load(
    emails: readonly string[],
    records: readonly CrmKey[],
    sources: readonly { source: string; sourceId: string }[],
  ): Promise<void> {
    const { trx } = this.write;
    const workspaceId = this.workspace.id;
    const addresses = await trx
      .selectFrom("prospect_email")
      .select(["email", "prospect_id"])
      .where("workspace_id", "=", workspaceId)
      .where("email", "=", sql<string>`any(${[...emails]}::text[])`)
      .where("removed_at", "is", null)
      .execute();
    for (const row of addresses) this.idByEmail.set(row.email, row.prospect_id);
    const known = await trx
      .selectFrom("crm_record")
      .select(["system", "type", "record_id as id", "prospect_id"])
      .where("workspace_id", "=", workspaceId)
      .where("record_id", "=", sql<string>`any(${records.map((record) => record.id)}::text[])`)
      .execute();
    for (const row of known) this.idByRecord.set(recordKey(row), row.prospect_id);
    const ids = [...new Set([...this.idByEmail.values(), ...this.idByRecord.values()])];
    const rows = await trx
      .selectFrom("prospect")
      .select(COLUMNS)
      .where("workspace_id", "=", workspaceId)
      .where((eb) =>
        eb.or([
          eb("id", "=", sql<string>`any(${ids}::uuid[])`),
          eb("source_id", "=", sql<string>`any(${sources.map((one) => one.sourceId)}::text[])`),
        ]),
      )
      .execute();
    for (const row of rows) {
      this.prospects.set(row.id, row);
      this.idBySource.set(sourceKeyOf(row.source, row.source_id), row.id);
    }
  }

  /** Who has this address? */
  byEmail(email: string): ProspectState | undefined {
    return this.prospects.get(this.idByEmail.get(email) ?? "");
  }

  /** Who is this record, or came under this id from this source? */
  byRecord(record: CrmKey | null, source: string, sourceId: string): ProspectState | undefined {
    const id =
      (record === null ? undefined : this.idByRecord.get(recordKey(record))) ??
      this.idBySource.get(sourceKeyOf(source, sourceId));
    return this.prospects.get(id ?? "");
  }

  /** A prospect of whom nothing is known yet. */
  add(
    source: string,
    sourceId: string,
    stage: ProspectState["lifecycle_stage"],
    seenAt: Date,
  ): ProspectState {
    const empty = {
      company_id: null,
      persona_id: null,
      persona_reason: null,
      owner_id: null,
      name: null,
      title: null,
    };
    const unknown = {
      stage_since: null,
      lead_status: null,
      grade: null,
      engagement: null,
      lead_source: null,
      country: null,
      phone: null,
    };
    const prospect: ProspectState = {
      ...empty,
      ...unknown,
      id: uuidv7(),
      lifecycle_stage: stage,
      source,
      source_id: sourceId,
      first_seen_at: seenAt,
    };
    this.prospects.set(prospect.id, prospect);
    this.idBySource.set(sourceKeyOf(source, sourceId), prospect.id);
    this.changed.add(prospect.id);
    return prospect;
  }

  /** Sets columns; null leaves what is known. @returns whether anything differs. */
  patch(prospect: ProspectState, values: Partial<ProspectState>): boolean {
    let differs = false;
    for (const [column, value] of Object.entries(values) as [keyof ProspectState, never][]) {
      if (value === null || sameValue(prospect[column], value)) continue;
      prospect[column] = value;
      differs = true;
    }
    if (differs) this.changed.add(prospect.id);
    return differs;
  }

  /** Gives the prospect an address, unless somebody has it. @returns whether it is new. */
  addEmail(prospect: ProspectState, email: string, isMain: boolean): boolean {
    if (this.idByEmail.has(email)) return false;
    this.idByEmail.set(email, prospect.id);
    this.newEmails.set(email, { prospectId: prospect.id, isMain });
    this.changed.add(prospect.id);
    return true;
  }

  /** Links a CRM record, unless it is linked. @returns whether it is new. */
  addRecord(prospect: ProspectState, record: CrmKey): boolean {
    if (this.idByRecord.has(recordKey(record))) return false;
    this.idByRecord.set(recordKey(record), prospect.id);
    this.newRecords.set(recordKey(record), { ...record, prospectId: prospect.id });
    this.changed.add(prospect.id);
    return true;
  }

  /** Writes what is new, and tells the feed of changes. */
  async save(now: Date): Promise<void> {
    if (this.changed.size === 0) return;
    const { trx, recordChanges } = this.write;
    const workspace_id = this.workspace.id;
    const entries = [...this.changed].map((id) => ({
      kind: "prospect" as const,
      entityId: id,
      prospectId: id,
    }));
    const seq = await recordChanges(entries, now);
    const rows = [...this.changed].flatMap((id) => this.prospects.get(id) ?? []);
    await trx
      .insertInto("prospect")
      .values(rows.map((row) => ({ workspace_id, ...row, updated_at: now })))
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "id"]).doUpdateSet((eb) => ({
          company_id: eb.ref("excluded.company_id"),
          persona_id: eb.ref("excluded.persona_id"),
          persona_reason: eb.ref("excluded.persona_reason"),
          owner_id: eb.ref("excluded.owner_id"),
          name: eb.ref("excluded.name"),
          title: eb.ref("excluded.title"),
          lifecycle_stage: eb.ref("excluded.lifecycle_stage"),
          stage_since: eb.ref("excluded.stage_since"),
          lead_status: eb.ref("excluded.lead_status"),
          grade: eb.ref("excluded.grade"),
          engagement: eb.ref("excluded.engagement"),
          lead_source: eb.ref("excluded.lead_source"),
          country: eb.ref("excluded.country"),
          phone: eb.ref("excluded.phone"),
          first_seen_at: eb.ref("excluded.first_seen_at"),
          updated_at: eb.ref("excluded.updated_at"),
        })),
      )
      .execute();
    await this.saveKeys(seq);
  }

  private async saveKeys(seq: number): Promise<void> {
    const { trx } = this.write;
    const workspace_id = this.workspace.id;
    if (this.newEmails.size > 0) {
      const rows = [...this.newEmails].map(([email, { prospectId, isMain }]) => ({
        workspace_id,
        email,
        prospect_id: prospectId,
        is_main: isMain,
        hash: addressHash(this.workspace.filterKey, email),
        change_seq: seq,
      }));
      // A removed address stays as a tombstone; known again, it comes back to life.
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
        await trx
          .insertInto("prospect_email")
          .values(rows.slice(start, start + ROWS_PER_INSERT))
          .onConflict((conflict) =>
            conflict.columns(["workspace_id", "email"]).doUpdateSet((eb) => ({
              prospect_id: eb.ref("excluded.prospect_id"),
              is_main: eb.ref("excluded.is_main"),
              change_seq: eb.ref("excluded.change_seq"),
              removed_at: null,
            })),
          )
          .execute();
      }
    }
    if (this.newRecords.size > 0) {
      const rows = [...this.newRecords.values()].map(({ system, type, id, prospectId }) => ({
        workspace_id,
        system,
        type,
        record_id: id,
        prospect_id: prospectId,
      }));
      await trx.insertInto("crm_record").values(rows).execute();
    }
  }
}
