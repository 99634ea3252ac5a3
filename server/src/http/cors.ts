// Lets browser extensions call the API with a bearer token. No credentials: cookies stay same-origin.
import { CONTRACT_HEADER } from "../../../lib/contracts/version.ts";

const EXTENSION_ORIGIN = /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/u;

/** Headers to add for the request's origin; none for origins that are not extensions. */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get("origin") ?? "";
  if (!EXTENSION_ORIGIN.test(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "Retry-After, X-Request-Id",
  };
}

/** The answer to a preflight. */
export function preflight(request: Request): Response {
  const headers = corsHeaders(request);
  if (headers["access-control-allow-origin"] === undefined)
    return new Response(null, { status: 204, headers });
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      "access-control-allow-methods": "GET, POST, DELETE",
      "access-control-allow-headers": `Authorization, Content-Type, Last-Event-ID, ${CONTRACT_HEADER}`,
      "access-control-allow-private-network": "true",
      "access-control-max-age": "600",
    },
  });
}
