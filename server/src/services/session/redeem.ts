// Turns a one-time sign-in link into a dashboard session.
import { AppError } from "../../../../lib/core/errors.ts";
import type { Ctx, ServerDeps } from "../context.ts";
import { hashToken, workspaceOfToken } from "../token/format.ts";
import { issueToken } from "../token/issue.ts";
import { authenticate } from "./authenticate.ts";

const SESSION_DAYS = 14;

export interface RedeemedSession {
  ctx: Ctx;
  /** The session's own token, for the cookie. */
  token: string;
  expiresAt: Date;
}

/** @throws AppError `unauthorized` when the link is unknown, used already, or too old. */
export async function redeemLink({
  deps,
  input,
}: {
  deps: ServerDeps;
  input: { token: string };
}): Promise<RedeemedSession> {
  const refused = new AppError(
    "unauthorized",
    "This sign-in link has been used or is older than 15 minutes. Ask for a new one.",
  );
  const workspaceId = workspaceOfToken(input.token);
  if (workspaceId === null) throw refused;
  const now = deps.now();
  // One statement decides who was first, so a link that leaks cannot be used beside its owner.
  const link = await deps.database.db
    .updateTable("api_token")
    .set({ used_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("hash", "=", hashToken(input.token))
    .where("kind", "=", "sign_in_link")
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .returning("member_id")
    .executeTakeFirst();
  if (link === undefined) throw refused;
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
  const token = await issueToken(deps.database, {
    workspaceId,
    memberId: link.member_id,
    kind: "session",
    name: "Dashboard",
    expiresAt,
  });
  return { ctx: await authenticate(deps, token, "session"), token, expiresAt };
}
