// The shape of the sample workspace before it is written to a database. Everything hangs on `key`s of
// cast.ts and on ids made from the seed, so that the same moment and seed give the same rows.
import type { VerdictDetail } from "../lib/core/verdict.ts";
import type {
  Channel,
  ContentType,
  CrmSystem,
  FitGrade,
  HandoffState,
  Host,
  LeadStatus,
  LifecycleStage,
  TouchType,
} from "../lib/core/vocabulary.ts";

export interface SampleCompany {
  id: string;
  name: string;
  domain: string;
  industry: string;
  employees: number;
  country: string;
}

export interface SamplePersona {
  id: string;
  key: string;
  name: string;
  summary: string;
  goals: string[];
  pains: string[];
  talkTrack: string;
  objections: { objection: string; answer: string }[];
  proof: string[];
  wordsToAvoid: string[];
}

export interface SampleCampaign {
  id: string;
  key: string;
  name: string;
  color: number;
}

/** One readable reason of a score; `points` null means counted but worth nothing. */
export interface SampleScorePart {
  kind: "fit" | "engagement";
  label: string;
  points: number | null;
}

export interface SampleProspect {
  id: string;
  companyId: string;
  name: string;
  /** The main address first. */
  emails: string[];
  title: string;
  lifecycleStage: LifecycleStage;
  stageSince: Date;
  leadStatus: LeadStatus | null;
  ownerEmail: string | null;
  grade: FitGrade | null;
  engagement: number | null;
  scoreParts: SampleScorePart[];
  personaKey: string | null;
  personaReason: string | null;
  /** First known source, for instance "paid_search". */
  source: string;
  createdAt: Date;
}

export interface SampleTouch {
  id: string;
  prospectId: string;
  campaignKey: string | null;
  type: TouchType;
  channel: Channel;
  title: string | null;
  detail: string | null;
  occurredAt: Date;
  machine: boolean;
  source: string;
  sourceId: string;
}

export interface SampleUpcoming {
  id: string;
  prospectId: string;
  campaignKey: string | null;
  channel: Channel;
  title: string;
  scheduledAt: Date;
  source: string;
  sourceId: string;
}

export interface SampleContent {
  id: string;
  sourceId: string;
  title: string;
  summary: string;
  type: ContentType;
  url: string;
  personas: string[];
  stages: LifecycleStage[];
  industries: string[];
  topics: string[];
  language: string;
  minutes: number | null;
  /** Calendar days, `YYYY-MM-DD`. */
  checkedAt: string | null;
  publishedAt: string;
  expiresAt: string | null;
}

export interface SampleHandoff {
  id: string;
  prospectId: string;
  campaignKey: string | null;
  /** Whom it is assigned to; null while routing. */
  ownerEmail: string | null;
  state: HandoffState;
  mqlAt: Date;
  assignedAt: Date | null;
  acceptBy: Date | null;
  allowedMinutes: number | null;
  acceptedAt: Date | null;
  firstTouchedAt: Date | null;
  closedAt: Date | null;
  /** Calendar day, `YYYY-MM-DD`. */
  recycleUntil: string | null;
}

export interface SampleScoreSnapshot {
  grade: FitGrade | null;
  engagement: number | null;
  lifecycleStage: LifecycleStage;
  asOf: Date;
}

export interface SampleVerdict {
  id: string;
  prospectId: string;
  repEmail: string;
  campaignKey: string | null;
  handoffId: string | null;
  detail: VerdictDetail;
  note: string | null;
  host: Host;
  seen: SampleScoreSnapshot;
  held: SampleScoreSnapshot;
  givenAt: Date;
  receivedAt: Date;
  supersededBy: string | null;
  undoneAt: Date | null;
}

export interface SampleCrmRecord {
  prospectId: string;
  system: CrmSystem;
  type: string;
  id: string;
}

export interface SampleData {
  companies: SampleCompany[];
  personas: SamplePersona[];
  campaigns: SampleCampaign[];
  prospects: SampleProspect[];
  touches: SampleTouch[];
  upcoming: SampleUpcoming[];
  content: SampleContent[];
  handoffs: SampleHandoff[];
  verdicts: SampleVerdict[];
  crmRecords: SampleCrmRecord[];
}
