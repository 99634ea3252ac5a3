// A server in memory that speaks the contracts: filters, pages, totals, sessions, and failures on demand.
import type { Feedback, FeedbackFilter } from "../../../lib/contracts/feedback.ts";
import { FeedbackFilter as FilterSchema } from "../../../lib/contracts/feedback.ts";
import type { Touchpoint } from "../../../lib/contracts/prospect.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { buildMe, CAMPAIGNS, PERSONA, REPS } from "./builders.ts";

export interface FakeServer {
  fetch: typeof globalThis.fetch;
  signedIn: boolean;
  /** Tokens of one-time links that still work. */
  links: Set<string>;
  feedback: Feedback[];
  story: ProspectStory | null;
  touches: Touchpoint[];
  /** Answers instead of the real one, for paths that start with the key. */
  failures: Map<string, () => Response | Promise<Response>>;
  /** Method, path and query of every request, in order. */
  requests: string[];
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** The error body of the wire. */
export function wireError(status: number, code: string, requestId = "req-1"): Response {
  return json({ code, message: "Said by the fake server.", requestId }, status);
}

function matches(row: Feedback, filter: FeedbackFilter): boolean {
  const past = row.supersededBy !== null || row.undoneAt !== null;
  return (
    (filter.all === true || !past) &&
    (filter.campaignId === undefined || row.campaign?.id === filter.campaignId) &&
    (filter.personaId === undefined || row.persona?.id === filter.personaId) &&
    (filter.source === undefined || row.source === filter.source) &&
    (filter.repId === undefined || row.rep.id === filter.repId) &&
    (filter.verdict === undefined || row.detail.verdict === filter.verdict) &&
    (filter.prospectId === undefined || row.prospect.id === filter.prospectId)
  );
}

function pageOf(server: FakeServer, query: URLSearchParams): Response {
  const parsed = FilterSchema.safeParse(Object.fromEntries(query));
  if (!parsed.success) return wireError(400, "bad_request");
  const filter = parsed.data;
  const rows = server.feedback
    .filter((row) => matches(row, filter))
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  const start = filter.cursor === undefined ? 0 : Number(filter.cursor);
  const end = start + (filter.limit ?? 50);
  return json({
    items: rows.slice(start, end),
    nextCursor: end < rows.length ? String(end) : null,
    total: rows.length,
  });
}

async function answer(server: FakeServer, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method === "POST" && pathname === "/v1/session") {
    const { token } = (await request.json()) as { token: string };
    if (!server.links.delete(token)) return wireError(401, "unauthorized");
    server.signedIn = true;
    return json(buildMe());
  }
  if (!server.signedIn) return wireError(401, "unauthorized");
  if (request.method === "DELETE" && pathname === "/v1/session") {
    server.signedIn = false;
    return json({ ok: true });
  }
  if (pathname === "/v1/me") return json(buildMe());
  if (pathname === "/v1/feedback") return pageOf(server, searchParams);
  if (pathname === "/v1/campaigns") return json({ items: CAMPAIGNS });
  if (pathname === "/v1/personas") return json({ items: [PERSONA] });
  if (pathname === "/v1/members") return json({ items: REPS });
  if (pathname === "/v1/sources") return json({ items: ["paid_search", "webinar"] });
  if (server.story === null) return wireError(404, "not_found");
  if (pathname === `/v1/prospects/${server.story.card.id}/story`) return json(server.story);
  if (pathname === `/v1/prospects/${server.story.card.id}/touchpoints`) {
    return json({ items: server.touches, nextCursor: null });
  }
  return wireError(404, "not_found");
}

export function createFakeServer(): FakeServer {
  const server: FakeServer = {
    signedIn: true,
    links: new Set(),
    feedback: [],
    story: null,
    touches: [],
    failures: new Map(),
    requests: [],
    async fetch(input, init) {
      const request = new Request(new URL(String(input), location.origin), init);
      const { pathname, search } = new URL(request.url);
      server.requests.push(`${request.method} ${pathname}${search}`);
      const failing = [...server.failures].find(([path]) => pathname.startsWith(path));
      return failing ? failing[1]() : answer(server, request);
    },
  };
  return server;
}

/** For `prepare`: nobody is signed in. */
export function signOut(server: FakeServer): void {
  server.signedIn = false;
}
