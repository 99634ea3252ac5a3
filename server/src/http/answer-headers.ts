// The headers of every answer, in two forms: added to an answer that exists, or all at once for one that is made.
// The second costs a fraction of the first, and look-ups are many.
import { corsHeaders } from "./cors.ts";
import { addSecurityHeaders, SECURITY_HEADERS } from "./security-headers.ts";

const REQUEST_ID = "x-request-id";

/** Of an answer of the API. */
export function apiHeaders(request: Request, requestId: string): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    ...corsHeaders(request),
    [REQUEST_ID]: requestId,
    "cache-control": "no-store",
    "content-type": "application/json",
  };
}

/** Adds what every answer carries, whatever it is. */
export function addAnswerHeaders(headers: Headers, request: Request, requestId: string): void {
  headers.set(REQUEST_ID, requestId);
  addSecurityHeaders(headers);
  if (!new URL(request.url).pathname.startsWith("/v1/")) return;
  for (const [name, value] of Object.entries(corsHeaders(request))) headers.set(name, value);
}
