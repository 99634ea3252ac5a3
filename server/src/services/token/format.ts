// How a token looks: `baton_<workspace id without dashes>_<32 random bytes, base64url>`. The workspace is in it
// so that even the query that checks a token can begin with workspace_id.
import { createHash, randomBytes } from "node:crypto";

const SHAPE = /^baton_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/u;

/** A new token; it is shown once and only its hash is kept. */
export function newToken(workspaceId: string): string {
  return `baton_${workspaceId.replaceAll("-", "")}_${randomBytes(32).toString("base64url")}`;
}

/** What is stored instead of the token: SHA-256, hex. The token has 256 random bits, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The workspace a token belongs to, or null when the text is no token. */
export function workspaceOfToken(token: string): string | null {
  const hex = SHAPE.exec(token)?.[1];
  return hex === undefined ? null : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
