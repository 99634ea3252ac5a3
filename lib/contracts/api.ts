// The table of API operations: server, clients and OpenAPI are all made from it.
import * as z from "zod/mini";
import type { Role } from "../core/vocabulary.ts";
import { TOUCH_GROUPS } from "../core/vocabulary.ts";
import { ContentDelta } from "./content.ts";
import {
  Feedback,
  FeedbackFilter,
  FeedbackInput,
  FeedbackPage,
  HandoffMoveInput,
  HandoffMoveResult,
} from "./feedback.ts";
import { Cursor, Id, Line } from "./primitives.ts";
import { Persona, TouchPage, UpcomingTouch } from "./prospect.ts";
import { LookupRequest, LookupResponse, ProspectIdParam, ProspectStory } from "./story.ts";
import { CampaignList, Health, KnownAddresses, Me, MemberList } from "./workspace.ts";

/** One operation of the API. Absent `query`/`params`/`body` mean the operation takes none. */
export interface ApiOperation {
  /** OpenAPI operationId, `noun.verb`. */
  id: string;
  method: "GET" | "POST" | "DELETE";
  /** With `{name}` for path parameters. */
  path: string;
  summary: string;
  /** null: no sign-in needed. */
  roles: readonly Role[] | null;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  response: z.ZodMiniType;
}

const ANYONE: readonly Role[] = ["rep", "marketer", "admin"];

const Paging = z.object({
  cursor: z.optional(Cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});
const Resume = z.object({ since: z.optional(Cursor) });

/** What one batch of imported rows came to. Numbers are the client's own row numbers. */
export const ImportResult = z.object({
  inserted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.array(z.object({ row: z.int(), reason: z.string(), field: z.optional(z.string()) })),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const IMPORT_KINDS = ["contacts", "touchpoints", "content", "campaigns"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Up to 1,000 rows; `row` is the line number in the user's file. Values are checked row by row. */
export const ImportBatch = z.object({
  dryRun: z.optional(z.boolean()),
  rows: z
    .array(z.object({ row: z.int(), value: z.record(z.string(), z.unknown()) }))
    .check(z.minLength(1), z.maxLength(1000)),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

export const api = {
  health: {
    id: "health.get",
    method: "GET",
    path: "/v1/health",
    summary: "Is the server up, and on which database?",
    roles: null,
    response: Health,
  },
  me: {
    id: "me.get",
    method: "GET",
    path: "/v1/me",
    summary: "Who the token belongs to, with own domains and settings.",
    roles: ANYONE,
    response: Me,
  },
  knownAddresses: {
    id: "knownAddresses.list",
    method: "GET",
    path: "/v1/known-addresses",
    summary: "Delta of hashed known addresses, for the local privacy gate.",
    roles: ANYONE,
    query: Resume,
    response: KnownAddresses,
  },
  lookup: {
    id: "prospect.lookup",
    method: "POST",
    path: "/v1/prospects/lookup",
    summary: "Find up to 50 prospects by address or CRM record.",
    roles: ANYONE,
    body: LookupRequest,
    response: LookupResponse,
  },
  story: {
    id: "prospect.story",
    method: "GET",
    path: "/v1/prospects/{prospectId}/story",
    summary: "All that the sidebar shows for one prospect.",
    roles: ANYONE,
    params: ProspectIdParam,
    response: ProspectStory,
  },
  touchpoints: {
    id: "touchpoint.list",
    method: "GET",
    path: "/v1/prospects/{prospectId}/touchpoints",
    summary: "Touches of one prospect, newest first, page by page.",
    roles: ANYONE,
    params: ProspectIdParam,
    query: z.extend(Paging, { group: z.optional(z.enum(TOUCH_GROUPS)) }),
    response: TouchPage,
  },
  upcoming: {
    id: "upcoming.list",
    method: "GET",
    path: "/v1/prospects/{prospectId}/upcoming",
    summary: "Sends already scheduled for one prospect, soonest first.",
    roles: ANYONE,
    params: ProspectIdParam,
    response: z.object({ items: z.array(UpcomingTouch) }),
  },
  personas: {
    id: "persona.list",
    method: "GET",
    path: "/v1/personas",
    summary: "All personas.",
    roles: ANYONE,
    response: z.object({ items: z.array(Persona) }),
  },
  content: {
    id: "content.list",
    method: "GET",
    path: "/v1/content",
    summary: "The content library, as a delta since a cursor.",
    roles: ANYONE,
    query: Resume,
    response: ContentDelta,
  },
  campaigns: {
    id: "campaign.list",
    method: "GET",
    path: "/v1/campaigns",
    summary: "All campaigns with their colours.",
    roles: ANYONE,
    response: CampaignList,
  },
  members: {
    id: "member.list",
    method: "GET",
    path: "/v1/members",
    summary: "Members of the workspace, by name.",
    roles: ANYONE,
    response: MemberList,
  },
  sources: {
    id: "source.list",
    method: "GET",
    path: "/v1/sources",
    summary: "The lead sources that occur, for filters.",
    roles: ANYONE,
    response: z.object({ items: z.array(Line) }),
  },
  giveFeedback: {
    id: "feedback.give",
    method: "POST",
    path: "/v1/feedback",
    summary: "Give a verdict; the same id twice is one verdict.",
    roles: ANYONE,
    body: FeedbackInput,
    response: Feedback,
  },
  listFeedback: {
    id: "feedback.list",
    method: "GET",
    path: "/v1/feedback",
    summary: "Verdicts, newest first, with filters.",
    roles: ANYONE,
    query: FeedbackFilter,
    response: FeedbackPage,
  },
  undoFeedback: {
    id: "feedback.undo",
    method: "POST",
    path: "/v1/feedback/{feedbackId}/undo",
    summary: "Take back one's own verdict; it stays in the record, marked.",
    roles: ANYONE,
    params: z.object({ feedbackId: Id }),
    response: Feedback,
  },
  moveHandoff: {
    id: "handoff.move",
    method: "POST",
    path: "/v1/handoffs/{handoffId}/moves",
    summary: "Accept, recycle or disqualify; the same id twice is one move.",
    roles: ANYONE,
    params: z.object({ handoffId: Id }),
    body: HandoffMoveInput,
    response: HandoffMoveResult,
  },
  importRows: {
    id: "import.rows",
    method: "POST",
    path: "/v1/import/{kind}",
    summary: "Import a batch of rows; bad rows are named, the rest goes in.",
    roles: ["marketer", "admin"],
    params: z.object({ kind: z.enum(IMPORT_KINDS) }),
    body: ImportBatch,
    response: ImportResult,
  },
  redeemLink: {
    id: "session.redeem",
    method: "POST",
    path: "/v1/session",
    summary: "Exchange a one-time sign-in link's token for a session cookie.",
    roles: null,
    body: z.object({ token: z.string().check(z.minLength(20), z.maxLength(300)) }),
    response: Me,
  },
  signOut: {
    id: "session.end",
    method: "DELETE",
    path: "/v1/session",
    summary: "End the dashboard session.",
    roles: ANYONE,
    response: z.object({ ok: z.literal(true) }),
  },
} as const satisfies Record<string, ApiOperation>;

export type Api = typeof api;
export type ApiName = keyof Api;
type InferIf<T, K extends string> =
  T extends Record<K, infer S extends z.ZodMiniType> ? z.infer<S> : undefined;
/** Types of one operation's parts. */
export type ApiParams<N extends ApiName> = InferIf<Api[N], "params">;
export type ApiQuery<N extends ApiName> = InferIf<Api[N], "query">;
export type ApiBody<N extends ApiName> = InferIf<Api[N], "body">;
export type ApiResponse<N extends ApiName> = z.infer<Api[N]["response"]>;

/** Live events live outside the table: `GET /v1/events` answers `text/event-stream`, resumed by Last-Event-ID. */
export const EVENTS_PATH = "/v1/events";
