// Calls from sidebar, popup and options to the background, over the port `ui`, and what it broadcasts back.
// One map: name → { input, output }. Implemented in entrypoints/background, used by lib/queries.
import type { ErrorCode } from "../core/errors.ts";
import type { VerdictDetail, WrongFitCriterion } from "../core/verdict.ts";
import type { Host } from "../core/vocabulary.ts";
import type { ContentItem } from "./content.ts";
import type { ScoreSnapshot } from "./feedback.ts";
import type { ReportedContext } from "./host-background.ts";
import type { ProspectCard, TouchPage } from "./prospect.ts";
import type { ProspectStory } from "./story.ts";

/** Where the last try to reach the server stands; the worst of these is the notice bar. */
export type Connection =
  | { state: "online"; at: string }
  | { state: "offline"; since: string; nextTryAt: string | null }
  | {
      state: "error";
      code: ErrorCode;
      status: number | null;
      at: string;
      tries: number;
      nextTryAt: string | null;
      requestId: string | null;
      message: string;
    };

/** Who is signed in and how the server is reached. */
export interface Session {
  signedIn: boolean;
  /** null until a server was entered. */
  serverUrl: string | null;
  member: { id: string; name: string; email: string; role: string } | null;
  workspace: { id: string; name: string } | null;
  connection: Connection;
  /** Set when the token is no longer accepted; verdicts are kept. */
  expired: boolean;
  waitingVerdicts: number;
}

/** Why an address was not sent to the server; decided on this device. */
export type GateReason =
  | "own_domain"
  | "own_account"
  | "never_list"
  | "free_mail"
  | "not_known"
  | "no_reply"
  | "no_filter_yet";

/** What the sidebar shows for one person. `story` may be an older copy while `refreshing`. */
export type ProspectView =
  | {
      state: "known";
      email: string | null;
      story: ProspectStory;
      cachedAt: string;
      refreshing: boolean;
      matchedBy: "email" | "alias" | "record" | "look-up-once";
    }
  | { state: "withheld"; email: string; reason: GateReason }
  /** Asked, and marketing does not know the address. */
  | { state: "unknown"; email: string; askedAt: string }
  | { state: "loading"; email: string | null }
  | { state: "failed"; email: string | null; code: ErrorCode; message: string; requestId: string | null };

/** One person of the open page with what is known from the cache. */
export interface ThreadPerson {
  email: string;
  name: string;
  role: string;
  kind: "prospect" | "colleague" | "me" | "not_looked_up" | "unknown";
  card: ProspectCard | null;
  reason: GateReason | null;
}

/** The page the sidebar belongs to. `chosen` is the address shown first, null with no outsider. */
export interface PageView {
  context: ReportedContext | null;
  people: ThreadPerson[];
  chosen: string | null;
  /** Why this person, in words. */
  chosenBecause: string | null;
}

export type DeliveryState = "waiting" | "sending" | "delivered" | "refused";

/** A write on its way. Order is the order of clicks. */
export interface OutboxEntry {
  id: string;
  kind: "feedback" | "undo" | "handoff";
  state: DeliveryState;
  prospectId: string;
  prospectName: string | null;
  detail: VerdictDetail | null;
  move: "accept" | "recycle" | "disqualify" | null;
  savedAt: string;
  deliveredAt: string | null;
  tries: number;
  nextTryAt: string | null;
  /** Why the server refused it for good, and what to do. */
  refusal: { code: ErrorCode; message: string; field: string | null } | null;
}

export interface CallRecord {
  at: string;
  operation: string;
  /** What was in it, in words: "1 address", "1 verdict". Addresses are shown, text never is. */
  carried: string;
  outcome: "ok" | ErrorCode;
}

export interface CacheStats {
  prospects: number;
  contentItems: number;
  knownAddresses: number;
  outboxWaiting: number;
  oldestAt: string | null;
  bytes: number | null;
}

/** A part of the library. Without `next` it was the last; an item may come in two parts. */
export interface ContentPart {
  items: ContentItem[];
  /** When the copy was made; null before the first sync. */
  asOf: string | null;
  next?: string | null | undefined;
  /** How many items the device holds. */
  total?: number | undefined;
}

export type ThemeChoice = "system" | "light" | "dark";

export interface OptionsState {
  serverUrl: string | null;
  /** Only whether there is a token; it is never shown again. */
  hasToken: boolean;
  theme: ThemeChoice;
  singleKeys: boolean;
  neverList: string[];
}

/** All calls. Every call may reject with an `AppError`. */
export interface UiCalls {
  /** First call of an embedded frame; nothing else is answered before it. Not needed by top-level pages. */
  "frame.redeem": { input: { token: string }; output: { ok: true } };
  "session.get": { input: null; output: Session };
  /** All that the first picture of a sidebar needs, as far as this device knows it, in one answer. */
  "snapshot.get": { input: null; output: KnownAnswer[] };
  "page.get": { input: null; output: PageView };
  "page.choose": { input: { email: string }; output: PageView };
  "prospect.get": {
    input: { email: string | null; record: { system: string; type: string; id: string } | null };
    output: ProspectView;
  };
  "prospect.lookUpOnce": { input: { email: string }; output: ProspectView };
  "prospect.never": { input: { email: string; never: boolean }; output: { ok: true } };
  "touchpoint.more": { input: { prospectId: string; cursor: string }; output: TouchPage };
  "feedback.give": {
    input: {
      prospectId: string;
      prospectName: string | null;
      detail: VerdictDetail;
      note: string | null;
      host: Host;
      seen: ScoreSnapshot;
    };
    output: OutboxEntry;
  };
  /** Before delivery the row is withdrawn; after it an undo is sent. */
  "feedback.undo": { input: { feedbackId: string; prospectId: string }; output: { ok: true } };
  "handoff.move": {
    input: {
      handoffId: string;
      prospectId: string;
      prospectName: string | null;
      move: "accept" | "recycle" | "disqualify";
      until: string | null;
      criterion: WrongFitCriterion | null;
    };
    output: OutboxEntry;
  };
  "outbox.list": { input: null; output: OutboxEntry[] };
  "outbox.sendNow": { input: null; output: { ok: true } };
  "outbox.discard": { input: { id: string }; output: { ok: true } };
  /** In parts: `after: null` brings the newest items, every further `after` is the `next` of the part before. */
  "content.list": { input: { after: string | null }; output: ContentPart };
  /** Into the compose last used on the active tab; on failure the caller copies to the clipboard. */
  "content.insert": { input: { contentId: string }; output: { ok: boolean; reason: string | null } };
  "options.get": { input: null; output: OptionsState };
  "options.set": {
    input: Partial<{
      serverUrl: string;
      token: string;
      theme: ThemeChoice;
      singleKeys: boolean;
      neverList: string[];
    }>;
    output: OptionsState;
  };
  /** Tries the server and token given, without saving them. */
  "options.test": {
    input: { serverUrl: string; token: string | null };
    output: { ok: boolean; message: string; workspace: string | null; member: string | null };
  };
  "cache.stats": { input: null; output: CacheStats };
  /** Removes what is cached; waiting verdicts stay unless `outbox` is set. */
  "cache.wipe": { input: { outbox: boolean }; output: { ok: true } };
  "session.signOut": { input: null; output: { ok: true } };
  "calls.list": { input: null; output: CallRecord[] };
  "frame.close": { input: null; output: { ok: true } };
  "sync.now": { input: null; output: { ok: true } };
}
export type UiCallName = keyof UiCalls;

/** What a call with this input would answer now. */
export type KnownAnswer = {
  [N in Exclude<UiCallName, "snapshot.get">]: {
    name: N;
    input: UiCalls[N]["input"];
    output: UiCalls[N]["output"];
  };
}[Exclude<UiCallName, "snapshot.get">];

/** Background → UI, unasked: which cached answers are stale now. Keys are names of calls. */
export interface UiBroadcast {
  type: "changed";
  keys: UiCallName[];
  /** Only about this prospect, if set. */
  prospectId?: string | undefined;
  /** Answers that have changed, brought along: they need not be asked for. */
  answers?: KnownAnswer[] | undefined;
}

/** Name of the port. */
export const UI_PORT = "ui";

/** The UI's end of the port: typed calls, and what the background broadcasts. Tests give a fake one. */
export interface UiClient {
  call<N extends UiCallName>(name: N, input: UiCalls[N]["input"]): Promise<UiCalls[N]["output"]>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (broadcast: UiBroadcast) => void): () => void;
}
