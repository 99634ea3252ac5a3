// Finds prospects by address or CRM record, up to 50 keys at once.
import { sql } from "kysely";
import type { CrmRecordKey } from "../../../../lib/contracts/prospect.ts";
import type { LookupRequest, LookupResponse } from "../../../../lib/contracts/story.ts";
import { normalizeEmail } from "../../../../lib/core/email-address.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import type { Ctx } from "../context.ts";
import { loadCards } from "./load-cards.ts";

const MAX_KEYS = 50;

const recordKey = (record: CrmRecordKey): string => `${record.system}\n${record.type}\n${record.id}`;

async function idsByEmail(ctx: Ctx, emails: string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await ctx.database.db
    .selectFrom("prospect_email")
    .select(["email", "prospect_id"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where("email", "in", emails)
    .where("removed_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.email, row.prospect_id]));
}

async function idsByRecord(ctx: Ctx, records: CrmRecordKey[]): Promise<Map<string, string>> {
  if (records.length === 0) return new Map();
  const keys = records.map((record) => sql`(${record.system}, ${record.type}, ${record.id})`);
  const rows = await ctx.database.db
    .selectFrom("crm_record")
    .select(["system", "type", "record_id", "prospect_id"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where(sql<boolean>`(system, type, record_id) in (${sql.join(keys)})`)
    .execute();
  return new Map(
    rows.map((row) => [`${row.system}\n${row.type}\n${row.record_id}`, row.prospect_id] as const),
  );
}

/** One answer per key, in the order asked. @throws AppError `bad_request` for more than 50 keys. */
export async function lookUpProspects({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: LookupRequest;
}): Promise<LookupResponse> {
  const emails = input.emails ?? [];
  const records = input.records ?? [];
  if (emails.length + records.length > MAX_KEYS) {
    throw new AppError("bad_request", `At most ${MAX_KEYS} addresses and records can be asked together.`, {
      field: emails.length > 0 ? "emails" : "records",
    });
  }
  const normal = emails.map((email) => normalizeEmail(email) ?? email);
  const [byEmail, byRecord] = await Promise.all([idsByEmail(ctx, normal), idsByRecord(ctx, records)]);
  const cards = await loadCards(ctx, [...new Set([...byEmail.values(), ...byRecord.values()])]);
  const cardOf = (id: string | undefined) => (id === undefined ? null : (cards.get(id) ?? null));
  return {
    asOf: ctx.now().toISOString(),
    byEmail: emails.map((email, index) => ({
      email,
      card: cardOf(byEmail.get(normal[index] ?? email)),
    })),
    byRecord: records.map((record) => ({ record, card: cardOf(byRecord.get(recordKey(record))) })),
  };
}
