// Finds prospects by address or CRM record, up to 50 keys at once.
import type { CrmRecordKey, ProspectCard } from "../../../../lib/contracts/prospect.ts";
import type { LookupRequest, LookupResponse } from "../../../../lib/contracts/story.ts";
import { normalizeEmail } from "../../../../lib/core/email-address.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import type { HotRead } from "../../db/hot-read.ts";
import type { Ctx } from "../context.ts";
import { CARD, CARD_JOINS, toCard } from "./card-sql.ts";

const MAX_KEYS = 50;

const recordKey = (record: { system: string; type: string; id: string }): string =>
  `${record.system}\n${record.type}\n${record.id}`;

const BY_EMAIL: HotRead<{ key: string; card: ProspectCard }> = {
  name: "card_by_email",
  text: `select e.email as key, ${CARD} as card
    from prospect_email e
    join prospect p on p.workspace_id = $1 and p.id = e.prospect_id
    ${CARD_JOINS}
    where e.workspace_id = $1 and e.email = any($2::text[]) and e.removed_at is null`,
};

const BY_RECORD: HotRead<{ system: string; type: string; id: string; card: ProspectCard }> = {
  name: "card_by_record",
  text: `select r.system, r.type, r.record_id as id, ${CARD} as card
    from unnest($2::text[], $3::text[], $4::text[]) as asked (system, type, id)
    join crm_record r on r.workspace_id = $1 and r.system = asked.system and r.type = asked.type
      and r.record_id = asked.id
    join prospect p on p.workspace_id = $1 and p.id = r.prospect_id
    ${CARD_JOINS}`,
};

type Cards = Map<string, ProspectCard>;

async function cardsByEmail(ctx: Ctx, emails: string[]): Promise<Cards> {
  if (emails.length === 0) return new Map();
  const rows = await ctx.database.read(BY_EMAIL, [ctx.workspace.id, emails]);
  return new Map(rows.map(({ key, card }) => [key, toCard(card)]));
}

async function cardsByRecord(ctx: Ctx, records: CrmRecordKey[]): Promise<Cards> {
  if (records.length === 0) return new Map();
  const rows = await ctx.database.read(BY_RECORD, [
    ctx.workspace.id,
    records.map(({ system }) => system),
    records.map(({ type }) => type),
    records.map(({ id }) => id),
  ]);
  return new Map(rows.map((row) => [recordKey(row), toCard(row.card)]));
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
  const [byEmail, byRecord] = await Promise.all([cardsByEmail(ctx, normal), cardsByRecord(ctx, records)]);
  return {
    asOf: ctx.now().toISOString(),
    byEmail: emails.map((email, index) => ({
      email,
      card: byEmail.get(normal[index] ?? email) ?? null,
    })),
    byRecord: records.map((record) => ({ record, card: byRecord.get(recordKey(record)) ?? null })),
  };
}
