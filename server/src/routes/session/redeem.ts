// POST /v1/session: the page of a sign-in link hands in its token and gets the session cookie.
import { requireOwnOrigin, sessionCookie } from "../../http/credentials.ts";
import { describeMe } from "../../services/session/me.ts";
import { redeemLink } from "../../services/session/redeem.ts";
import type { Handler } from "../handler.ts";

export const redeemLinkRoute: Handler<"redeemLink"> = async ({ deps, body, request, reply }) => {
  // Another site must not sign someone in as someone else.
  if (request.headers.has("origin")) requireOwnOrigin(deps, request);
  const { ctx, token, expiresAt } = await redeemLink({ deps, input: body });
  reply.append("set-cookie", sessionCookie(deps, token, expiresAt));
  return describeMe({ ctx });
};
