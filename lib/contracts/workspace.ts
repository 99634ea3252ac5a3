// The workspace, its people and settings, and the live feed.
import * as z from "zod/mini";
import { ROLES } from "../core/vocabulary.ts";
import { Cursor, Email, Id, Instant, Line, WebUrl } from "./primitives.ts";
import { CampaignRef, OwnerRef } from "./prospect.ts";

/** Who the token belongs to, and what the extension must know to decide locally. */
export const Me = z.object({
  member: z.object({ id: Id, name: Line, email: Email, role: z.enum(ROLES) }),
  workspace: z.object({ id: Id, name: Line }),
  /** Domains whose addresses are colleagues; never looked up. */
  ownDomains: z.array(z.string()),
  /** The admin's never-list: addresses, `@domain` or `*.domain` patterns. */
  neverList: z.array(z.string()),
  /** Key (base64url, 32 bytes) for hashing known addresses; one per workspace. */
  filterKey: z.string(),
  settings: z.object({
    timeZone: z.string(),
    /** Opens a CRM record; null when no CRM is connected. */
    dashboardUrl: z.nullable(WebUrl),
  }),
  contractVersion: z.int(),
  serverVersion: z.string(),
  now: Instant,
});
export type Me = z.infer<typeof Me>;

/**
 * A step of the known-address feed. `hashes` are the first 16 bytes of HMAC-SHA-256(filterKey, normalised
 * address), base64url; `removed` the same for addresses that are known no more.
 */
export const KnownAddresses = z.object({
  hashes: z.array(z.string()),
  removed: z.array(z.string()),
  cursor: Cursor,
  more: z.boolean(),
});
export type KnownAddresses = z.infer<typeof KnownAddresses>;

export const CampaignList = z.object({ items: z.array(CampaignRef) });
export const MemberList = z.object({ items: z.array(z.extend(OwnerRef, { role: z.enum(ROLES) })) });

export const CHANGE_KINDS = [
  "feedback",
  "handoff",
  "prospect",
  "touchpoint",
  "content",
  "persona",
  "campaign",
  "upcoming",
] as const;
/** One live event. `seq` is the resume point (SSE `id`). The body names what changed, never what it says. */
export const ChangeEvent = z.object({
  seq: z.int(),
  kind: z.enum(CHANGE_KINDS),
  id: Id,
  /** The prospect concerned, where there is one. */
  prospectId: z.nullable(Id),
  at: Instant,
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const Health = z.object({
  status: z.enum(["ok", "degraded"]),
  version: z.string(),
  database: z.enum(["pglite", "postgresql"]),
  uptimeSeconds: z.int(),
});
