// Loads the sample workspace into a database that does not have it yet.
import { type Kysely, sql } from "kysely";
import type { OpenDatabase } from "../server/src/db/client.ts";
import type { Database } from "../server/src/db/schema.ts";
import { writeInWorkspace } from "../server/src/db/write.ts";
import { createMember } from "../server/src/services/member/create.ts";
import { createWorkspace } from "../server/src/services/workspace/create.ts";
import { buildSample } from "./build.ts";
import { BUSINESS_HOURS } from "./business-time.ts";
import { MARKETER, MEMBERS, REP, WORKSPACE } from "./cast.ts";
import { type SampleRows, sampleRows } from "./rows.ts";

const ROWS_PER_INSERT = 500;

export interface LoadedSample {
  workspaceId: string;
  /** False when the workspace was there already and nothing was written. */
  created: boolean;
  /** The rep of the practice mailbox. Issue a token with the server's `issueToken`: kept ones cannot be read. */
  repId: string;
  marketerId: string;
}

async function membersOf(db: Kysely<Database>, workspaceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("member")
    .select(["id", "email"])
    .where("workspace_id", "=", workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.email, row.id]));
}

function result(workspaceId: string, created: boolean, members: ReadonlyMap<string, string>): LoadedSample {
  const repId = members.get(REP.email);
  const marketerId = members.get(MARKETER.email);
  if (repId === undefined || marketerId === undefined) {
    throw new Error("the sample workspace lacks its members");
  }
  return { workspaceId, created, repId, marketerId };
}

async function inParts<T>(
  rows: readonly T[] | undefined,
  insert: (part: T[]) => { execute(): Promise<unknown> },
): Promise<void> {
  for (let start = 0; start < (rows?.length ?? 0); start += ROWS_PER_INSERT) {
    await insert(rows?.slice(start, start + ROWS_PER_INSERT) ?? []).execute();
  }
}

async function insertRows(db: Kysely<Database>, rows: SampleRows): Promise<void> {
  await inParts(rows.company, (part) => db.insertInto("company").values(part));
  await inParts(rows.persona, (part) => db.insertInto("persona").values(part));
  await inParts(rows.campaign, (part) => db.insertInto("campaign").values(part));
  await inParts(rows.prospect, (part) => db.insertInto("prospect").values(part));
  await inParts(rows.prospect_email, (part) => db.insertInto("prospect_email").values(part));
  await inParts(rows.crm_record, (part) => db.insertInto("crm_record").values(part));
  await inParts(rows.touchpoint, (part) => db.insertInto("touchpoint").values(part));
  await inParts(rows.upcoming_touch, (part) => db.insertInto("upcoming_touch").values(part));
  await inParts(rows.content_item, (part) => db.insertInto("content_item").values(part));
  await inParts(rows.handoff, (part) => db.insertInto("handoff").values(part));
  await inParts(rows.feedback, (part) => db.insertInto("feedback").values(part));
}

/** The workspace with the sample's domain, made now if there is none, with all members. */
async function ensureWorkspace(
  database: OpenDatabase,
): Promise<{ id: string; filterKey: string; members: Map<string, string> }> {
  const there = await database.db
    .selectFrom("workspace")
    .select(["id", "filter_key"])
    .where(sql<boolean>`${WORKSPACE.domain} = any(own_domains)`)
    .executeTakeFirst();
  const created = await (there
    ? { id: there.id, filterKey: there.filter_key }
    : createWorkspace(database, {
        name: WORKSPACE.name,
        ownDomains: [WORKSPACE.domain],
        timeZone: WORKSPACE.timeZone,
        settings: { businessHours: BUSINESS_HOURS },
      }));
  const known = await membersOf(database.db, created.id);
  for (const member of MEMBERS) {
    if (!known.has(member.email)) await createMember(database, { workspaceId: created.id, ...member });
  }
  return { ...created, members: await membersOf(database.db, created.id) };
}

/**
 * Loads the sample as of `now`, unless a workspace with its domain has prospects already. Safe to call at
 * every start, also after a start that was cut off half-way.
 */
export async function loadSample(options: {
  database: OpenDatabase;
  now: Date;
  seed?: number;
}): Promise<LoadedSample> {
  const { database, now } = options;
  const { id: workspaceId, filterKey, members } = await ensureWorkspace(database);
  const loaded = await database.db
    .selectFrom("prospect")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .limit(1)
    .executeTakeFirst();
  if (loaded !== undefined) return result(workspaceId, false, members);
  const data = buildSample(now, options.seed);
  await writeInWorkspace(database, workspaceId, async ({ trx, takeSeq }) => {
    const context = { workspaceId, filterKey, memberIds: members, now };
    const count = sampleRows(data, context, 0).seqUsed;
    await insertRows(trx, sampleRows(data, context, await takeSeq(count)).rows);
  });
  return result(workspaceId, true, members);
}
