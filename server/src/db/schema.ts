// The tables as Kysely sees them. Every key begins with workspace_id, so the same schema can be distributed.
// Instants are `timestamptz` (Date when read, Date or ISO text when written), days are `YYYY-MM-DD` text.
import type { ColumnType } from "kysely";
import type { VerdictDetail } from "../../../lib/core/verdict.ts";
import type {
  Channel,
  ContentType,
  CrmSystem,
  FitGrade,
  HandoffState,
  Host,
  LeadStatus,
  LifecycleStage,
  Role,
  TouchType,
} from "../../../lib/core/vocabulary.ts";

/** Read as Date; written as Date or ISO 8601 text. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type InstantOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Read as a parsed value; written as JSON text (`JSON.stringify`), which both drivers take alike. */
type Json<T> = ColumnType<T, string, string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** Settings that no query filters by. Missing members mean the defaults of the code that reads them. */
export interface WorkspaceSettings {
  dashboardUrl?: string | null;
  /** Business days (1 = Monday … 7 = Sunday) and minutes after midnight, in the workspace's time zone. */
  businessHours?: { days: number[]; startMinute: number; endMinute: number };
}

export interface WorkspaceTable {
  id: string;
  name: string;
  own_domains: string[];
  never_list: string[];
  /** base64url of 32 random bytes. */
  filter_key: string;
  /** IANA name. */
  time_zone: string;
  settings: Json<WorkspaceSettings>;
  /** The last number given out in the workspace's feed of changes. */
  change_seq: ColumnType<number, number | undefined, number>;
  created_at: Instant;
}

export interface MemberTable {
  workspace_id: string;
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled_at: InstantOrNull;
  created_at: Instant;
}

export type TokenKind = "extension" | "session" | "sign_in_link";

export interface ApiTokenTable {
  workspace_id: string;
  id: string;
  member_id: string;
  kind: TokenKind;
  name: string;
  /** SHA-256 of the whole token, hex. */
  hash: string;
  expires_at: InstantOrNull;
  used_at: InstantOrNull;
  revoked_at: InstantOrNull;
  created_at: Instant;
}

export interface CompanyTable {
  workspace_id: string;
  id: string;
  name: string;
  domain: Maybe<string>;
  industry: Maybe<string>;
  employees: Maybe<number>;
  country: Maybe<string>;
  created_at: Instant;
}

export interface PersonaTable {
  workspace_id: string;
  id: string;
  key: string;
  name: string;
  summary: string;
  goals: Json<string[]>;
  pains: Json<string[]>;
  talk_track: string;
  objections: Json<{ objection: string; answer: string }[]>;
  proof: Json<string[]>;
  words_to_avoid: Json<string[]>;
}

export interface CampaignTable {
  workspace_id: string;
  id: string;
  name: string;
  /** 1 to 6. */
  color: number;
  source: string;
  source_id: string;
}

export interface ScorePartRow {
  label: string;
  points: number | null;
  kind: "fit" | "engagement";
}

export interface ProspectTable {
  workspace_id: string;
  id: string;
  company_id: Maybe<string>;
  persona_id: Maybe<string>;
  persona_reason: Maybe<string>;
  owner_id: Maybe<string>;
  name: Maybe<string>;
  title: Maybe<string>;
  lifecycle_stage: LifecycleStage;
  stage_since: InstantOrNull;
  lead_status: Maybe<LeadStatus>;
  grade: Maybe<FitGrade>;
  /** 0 to 100. */
  engagement: Maybe<number>;
  score_parts: ColumnType<ScorePartRow[], string | undefined, string>;
  /** First known source, for instance `paid_search`. */
  lead_source: Maybe<string>;
  country: Maybe<string>;
  phone: Maybe<string>;
  source: string;
  source_id: string;
  first_seen_at: InstantOrNull;
  updated_at: Instant;
}

/** An address of a prospect. A removed one stays as a tombstone (`removed_at`) for the feed of known addresses. */
export interface ProspectEmailTable {
  workspace_id: string;
  /** Normalised (lib/core/email-address). */
  email: string;
  prospect_id: string;
  is_main: boolean;
  /** First 16 bytes of HMAC-SHA-256(filter_key, email), base64url; see db/address-hash. */
  hash: string;
  change_seq: number;
  removed_at: InstantOrNull;
}

export interface CrmRecordTable {
  workspace_id: string;
  system: CrmSystem;
  type: string;
  record_id: string;
  prospect_id: string;
}

export interface TouchpointTable {
  workspace_id: string;
  id: string;
  /** Identity is (workspace_id, source, source_id). */
  source: string;
  source_id: string;
  prospect_id: string;
  type: TouchType;
  channel: Channel;
  title: Maybe<string>;
  detail: Maybe<string>;
  campaign_id: Maybe<string>;
  occurred_at: Instant;
  machine: boolean;
}

export interface UpcomingTouchTable {
  workspace_id: string;
  id: string;
  source: string;
  source_id: string;
  prospect_id: string;
  title: string;
  channel: Channel;
  campaign_id: Maybe<string>;
  scheduled_at: Instant;
}

export interface ContentItemTable {
  workspace_id: string;
  id: string;
  source: string;
  source_id: string;
  title: string;
  summary: string;
  type: ContentType;
  url: Maybe<string>;
  /** Persona keys; empty means for anyone. */
  personas: string[];
  stages: LifecycleStage[];
  industries: string[];
  topics: string[];
  language: string;
  minutes: Maybe<number>;
  checked_at: Maybe<string>;
  published_at: Maybe<string>;
  expires_at: Maybe<string>;
  updated_at: Instant;
  change_seq: number;
  deleted_at: InstantOrNull;
}

export interface HandoffTable {
  workspace_id: string;
  id: string;
  prospect_id: string;
  /** The rep it was assigned to; null while routing. */
  owner_id: Maybe<string>;
  campaign_id: Maybe<string>;
  state: HandoffState;
  mql_at: Instant;
  assigned_at: InstantOrNull;
  accept_by: InstantOrNull;
  accepted_at: InstantOrNull;
  /** When it was accepted, recycled or disqualified: the clock stops here. */
  decided_at: InstantOrNull;
  first_touched_at: InstantOrNull;
  closed_at: InstantOrNull;
  recycle_until: Maybe<string>;
}

export interface HandoffMoveTable {
  workspace_id: string;
  id: string;
  handoff_id: string;
  member_id: string;
  move: "accept" | "recycle" | "disqualify";
  until: Maybe<string>;
  criterion: Maybe<string>;
  note: Maybe<string>;
  moved_at: Instant;
  received_at: Instant;
  /** SHA-256 of what was asked, to tell a retry from a different move under the same id. */
  body_hash: string;
}

export interface ScoreRow {
  grade: FitGrade | null;
  engagement: number | null;
  lifecycleStage: LifecycleStage | null;
  asOf: string;
}

export interface FeedbackTable {
  workspace_id: string;
  id: string;
  prospect_id: string;
  member_id: string;
  campaign_id: Maybe<string>;
  persona_id: Maybe<string>;
  source: Maybe<string>;
  handoff_id: Maybe<string>;
  verdict: VerdictDetail["verdict"];
  detail: Json<VerdictDetail>;
  note: Maybe<string>;
  host: Host;
  seen: Json<ScoreRow>;
  held: Json<ScoreRow>;
  given_at: Instant;
  received_at: Instant;
  superseded_by: Maybe<string>;
  undone_at: InstantOrNull;
  change_seq: number;
  /** SHA-256 of what was asked, to tell a retry from a different verdict under the same id. */
  body_hash: string;
}

export type ChangeKind =
  | "feedback"
  | "handoff"
  | "prospect"
  | "touchpoint"
  | "content"
  | "persona"
  | "campaign"
  | "upcoming";

export interface ChangeTable {
  workspace_id: string;
  seq: number;
  kind: ChangeKind;
  entity_id: string;
  prospect_id: Maybe<string>;
  at: Instant;
}

export interface Database {
  workspace: WorkspaceTable;
  member: MemberTable;
  api_token: ApiTokenTable;
  company: CompanyTable;
  persona: PersonaTable;
  campaign: CampaignTable;
  prospect: ProspectTable;
  prospect_email: ProspectEmailTable;
  crm_record: CrmRecordTable;
  touchpoint: TouchpointTable;
  upcoming_touch: UpcomingTouchTable;
  content_item: ContentItemTable;
  handoff: HandoffTable;
  handoff_move: HandoffMoveTable;
  feedback: FeedbackTable;
  change: ChangeTable;
}
