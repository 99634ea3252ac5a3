// A workspace of a test's own: members with tokens and clients, and short ways to put facts into it.

import type { Insertable } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ApiClient, createApiClient } from "../../../lib/api/client.ts";
import type { ApiBody } from "../../../lib/contracts/api.ts";
import { normalizeEmail } from "../../../lib/core/email-address.ts";
import type { Role } from "../../../lib/core/vocabulary.ts";
import { addressHash } from "../../../server/src/db/address-hash.ts";
import type { Database } from "../../../server/src/db/schema.ts";
import { writeInWorkspace } from "../../../server/src/db/write.ts";
import { createMember } from "../../../server/src/services/member/create.ts";
import { issueToken } from "../../../server/src/services/token/issue.ts";
import { createWorkspace } from "../../../server/src/services/workspace/create.ts";
import type { Harness } from "./harness.ts";

type Row<T extends keyof Database> = Partial<Omit<Insertable<Database[T]>, "workspace_id">>;

export interface TestMember {
  id: string;
  name: string;
  token: string;
  client: ApiClient;
}

/** A minute ago: facts are in the past. */
const recently = (): Date => new Date(Date.now() - 60_000);

/** Everything in it is named after `name`, so that a leak into another workspace can be seen. */
export async function newWorkspace(harness: Harness, name = "Fernhill") {
  const { db } = harness;
  const created = await createWorkspace(db, {
    name,
    ownDomains: [`${name.toLowerCase()}.example`],
    timeZone: "Europe/Berlin",
  });
  const workspace_id = created.id;

  async function addMember(role: Role, memberName = `${name} ${role}`): Promise<TestMember> {
    const email = `${uuidv7()}@${name.toLowerCase()}.example`;
    const { id } = await createMember(db, { workspaceId: created.id, name: memberName, email, role });
    const token = await issueToken(db, { workspaceId: created.id, memberId: id, name: "test" });
    return { id, name: memberName, token, client: createApiClient({ baseUrl: harness.url, token }) };
  }

  async function addProspect(row: Row<"prospect"> = {}, emails: string[] = []): Promise<string> {
    const id = row.id ?? uuidv7();
    await db.db
      .insertInto("prospect")
      .values({
        name: `${name} prospect`,
        lifecycle_stage: "mql",
        source: "test",
        source_id: id,
        updated_at: recently(),
        ...row,
        workspace_id,
        id,
      })
      .execute();
    for (const [index, email] of emails.entries()) await addEmail(id, email, index === 0);
    return id;
  }

  async function addEmail(prospectId: string, email: string, isMain = false): Promise<void> {
    const normal = normalizeEmail(email) ?? email;
    await writeInWorkspace(db, created.id, async ({ trx, takeSeq }) => {
      await trx
        .insertInto("prospect_email")
        .values({
          workspace_id,
          email: normal,
          prospect_id: prospectId,
          is_main: isMain,
          hash: addressHash(created.filterKey, normal),
          change_seq: await takeSeq(),
        })
        .execute();
    });
  }

  async function addCampaign(campaignName = `${name} campaign`, color = 1): Promise<string> {
    const id = uuidv7();
    await db.db
      .insertInto("campaign")
      .values({ workspace_id, id, name: campaignName, color, source: "test", source_id: id })
      .execute();
    return id;
  }

  async function addTouch(prospectId: string, row: Row<"touchpoint"> = {}): Promise<string> {
    const id = row.id ?? uuidv7();
    await db.db
      .insertInto("touchpoint")
      .values({
        source: "test",
        source_id: id,
        type: "page_viewed",
        channel: "web",
        occurred_at: recently(),
        machine: false,
        ...row,
        workspace_id,
        prospect_id: prospectId,
        id,
      })
      .execute();
    return id;
  }

  async function addHandoff(prospectId: string, row: Row<"handoff"> = {}): Promise<string> {
    const id = row.id ?? uuidv7();
    await db.db
      .insertInto("handoff")
      .values({
        state: "assigned",
        mql_at: recently(),
        assigned_at: recently(),
        ...row,
        workspace_id,
        prospect_id: prospectId,
        id,
      })
      .execute();
    return id;
  }

  async function addContent(row: Row<"content_item"> = {}): Promise<string> {
    const id = row.id ?? uuidv7();
    await writeInWorkspace(db, created.id, async ({ trx, takeSeq }) => {
      await trx
        .insertInto("content_item")
        .values({
          source: "test",
          source_id: id,
          title: `${name} content`,
          summary: "",
          type: "guide",
          personas: [],
          stages: [],
          industries: [],
          topics: [],
          language: "en",
          updated_at: recently(),
          ...row,
          workspace_id,
          id,
          change_seq: await takeSeq(),
        })
        .execute();
    });
    return id;
  }

  async function addPersona(key = "plant", personaName = "Plant operations lead"): Promise<string> {
    const id = uuidv7();
    await db.db
      .insertInto("persona")
      .values({
        workspace_id,
        id,
        key,
        name: personaName,
        summary: `${name} persona`,
        goals: "[]",
        pains: "[]",
        talk_track: "",
        objections: "[]",
        proof: "[]",
        words_to_avoid: "[]",
      })
      .execute();
    return id;
  }

  return {
    ...created,
    name,
    rep: await addMember("rep"),
    marketer: await addMember("marketer"),
    addMember,
    addProspect,
    addEmail,
    addCampaign,
    addTouch,
    addHandoff,
    addContent,
    addPersona,
  };
}
export type TestWorkspace = Awaited<ReturnType<typeof newWorkspace>>;

/** A verdict as the extension sends it. */
export function verdict(
  prospectId: string,
  change: Partial<ApiBody<"giveFeedback">> = {},
): ApiBody<"giveFeedback"> {
  const now = new Date().toISOString();
  return {
    id: uuidv7(),
    prospectId,
    detail: { verdict: "wrong_fit", criterion: "company_size" },
    host: "gmail",
    seen: { grade: "A", engagement: 78, lifecycleStage: "mql", asOf: now },
    givenAt: now,
    ...change,
  };
}
