// Turns the sample into database rows: keys of cast.ts become ids, lists become JSON.
import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import { addressHash } from "../server/src/db/address-hash.ts";
import type { Database } from "../server/src/db/schema.ts";
import type { SampleData, SampleHandoff, SampleScoreSnapshot } from "./model.ts";

/** Ids and keys the rows refer to. */
export interface RowContext {
  workspaceId: string;
  filterKey: string;
  /** Member id by address. */
  memberIds: ReadonlyMap<string, string>;
  now: Date;
}

/** Rows per table, in an order that satisfies the foreign keys. */
export type SampleRows = { [T in keyof Database]?: Insertable<Database[T]>[] };

const SOURCE = "sample";

function decidedAt(handoff: SampleHandoff): Date | null {
  if (handoff.acceptedAt !== null) return handoff.acceptedAt;
  return handoff.state === "recycled" || handoff.state === "disqualified" ? handoff.closedAt : null;
}

const scoreRow = (score: SampleScoreSnapshot): string =>
  JSON.stringify({ ...score, asOf: score.asOf.toISOString() });

/** All rows. `firstSeq` is the first of the change numbers reserved for content, addresses and verdicts. */
export function sampleRows(
  data: SampleData,
  context: RowContext,
  firstSeq: number,
): { rows: SampleRows; seqUsed: number } {
  const workspace_id = context.workspaceId;
  const campaignIds = new Map(data.campaigns.map((campaign) => [campaign.key, campaign.id]));
  const personaIds = new Map(data.personas.map((persona) => [persona.key, persona.id]));
  const campaign = (key: string | null) => (key === null ? null : (campaignIds.get(key) ?? null));
  const member = (email: string | null) => (email === null ? null : (context.memberIds.get(email) ?? null));
  const prospects = new Map(data.prospects.map((prospect) => [prospect.id, prospect]));
  let seq = firstSeq;
  const rows: SampleRows = {
    company: data.companies.map((company) => ({ workspace_id, ...company, created_at: context.now })),
    persona: data.personas.map((persona) => ({
      workspace_id,
      id: persona.id,
      key: persona.key,
      name: persona.name,
      summary: persona.summary,
      goals: JSON.stringify(persona.goals),
      pains: JSON.stringify(persona.pains),
      talk_track: persona.talkTrack,
      objections: JSON.stringify(persona.objections),
      proof: JSON.stringify(persona.proof),
      words_to_avoid: JSON.stringify(persona.wordsToAvoid),
    })),
    campaign: data.campaigns.map(({ id, key, name, color }) => ({
      workspace_id,
      id,
      name,
      color,
      source: SOURCE,
      source_id: key,
    })),
    prospect: data.prospects.map((prospect) => ({
      workspace_id,
      id: prospect.id,
      company_id: prospect.companyId,
      persona_id: prospect.personaKey === null ? null : (personaIds.get(prospect.personaKey) ?? null),
      persona_reason: prospect.personaReason,
      owner_id: member(prospect.ownerEmail),
      name: prospect.name,
      title: prospect.title,
      lifecycle_stage: prospect.lifecycleStage,
      stage_since: prospect.stageSince,
      lead_status: prospect.leadStatus,
      grade: prospect.grade,
      engagement: prospect.engagement,
      score_parts: JSON.stringify(prospect.scoreParts),
      lead_source: prospect.source,
      country: data.companies.find((company) => company.id === prospect.companyId)?.country ?? null,
      source: SOURCE,
      source_id: prospect.id,
      first_seen_at: prospect.createdAt,
      updated_at: context.now,
    })),
    prospect_email: data.prospects.flatMap((prospect) =>
      prospect.emails.map((email, index) => ({
        workspace_id,
        email,
        prospect_id: prospect.id,
        is_main: index === 0,
        hash: addressHash(context.filterKey, email),
        change_seq: seq++,
      })),
    ),
    crm_record: data.crmRecords.map(({ system, type, id, prospectId }) => ({
      workspace_id,
      system,
      type,
      record_id: id,
      prospect_id: prospectId,
    })),
    touchpoint: data.touches.map((touch) => ({
      workspace_id,
      id: touch.id,
      source: touch.source,
      source_id: touch.sourceId,
      prospect_id: touch.prospectId,
      type: touch.type,
      channel: touch.channel,
      title: touch.title,
      detail: touch.detail,
      campaign_id: campaign(touch.campaignKey),
      occurred_at: touch.occurredAt,
      machine: touch.machine,
    })),
    upcoming_touch: data.upcoming.map((send) => ({
      workspace_id,
      id: send.id,
      source: send.source,
      source_id: send.sourceId,
      prospect_id: send.prospectId,
      title: send.title,
      channel: send.channel,
      campaign_id: campaign(send.campaignKey),
      scheduled_at: send.scheduledAt,
    })),
    content_item: data.content.map((item) => ({
      workspace_id,
      id: item.id,
      source: SOURCE,
      source_id: item.sourceId,
      title: item.title,
      summary: item.summary,
      type: item.type,
      url: item.url,
      personas: item.personas,
      stages: item.stages,
      industries: item.industries,
      topics: item.topics,
      language: item.language,
      minutes: item.minutes,
      checked_at: item.checkedAt,
      published_at: item.publishedAt,
      expires_at: item.expiresAt,
      updated_at: context.now,
      change_seq: seq++,
    })),
    handoff: data.handoffs.map((handoff) => ({
      workspace_id,
      id: handoff.id,
      prospect_id: handoff.prospectId,
      owner_id: member(handoff.ownerEmail),
      campaign_id: campaign(handoff.campaignKey),
      state: handoff.state,
      mql_at: handoff.mqlAt,
      assigned_at: handoff.assignedAt,
      accept_by: handoff.acceptBy,
      accepted_at: handoff.acceptedAt,
      decided_at: decidedAt(handoff),
      first_touched_at: handoff.firstTouchedAt,
      closed_at: handoff.closedAt,
      recycle_until: handoff.recycleUntil,
    })),
    feedback: data.verdicts.map((verdict) => {
      const prospect = prospects.get(verdict.prospectId);
      const memberId = member(verdict.repEmail);
      if (memberId === null) throw new Error("a verdict of the sample has no rep");
      return {
        workspace_id,
        id: verdict.id,
        prospect_id: verdict.prospectId,
        member_id: memberId,
        campaign_id: campaign(verdict.campaignKey),
        persona_id: prospect?.personaKey ? (personaIds.get(prospect.personaKey) ?? null) : null,
        source: prospect?.source ?? null,
        handoff_id: verdict.handoffId,
        verdict: verdict.detail.verdict,
        detail: JSON.stringify(verdict.detail),
        note: verdict.note,
        host: verdict.host,
        seen: scoreRow(verdict.seen),
        held: scoreRow(verdict.held),
        given_at: verdict.givenAt,
        received_at: verdict.receivedAt,
        superseded_by: verdict.supersededBy,
        undone_at: verdict.undoneAt,
        change_seq: seq++,
        body_hash: createHash("sha256").update(`sample ${verdict.id}`).digest("hex"),
      };
    }),
  };
  return { rows, seqUsed: seq - firstSeq };
}
