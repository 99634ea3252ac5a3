// Headers that every answer carries, and the policy of our own pages.

/** Only what we serve ourselves: no inline script, no other origin, no framing. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const POLICY = "content-security-policy";

/** What every answer of the API carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  [POLICY]: "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
};

/** Adds what is missing; a page's own policy stays. */
export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (name !== POLICY || !headers.has(POLICY)) headers.set(name, value);
  }
}
