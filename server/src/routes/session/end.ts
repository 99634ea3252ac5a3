// DELETE /v1/session: ends the token the request came with.
import { sessionCookie } from "../../http/credentials.ts";
import { revokeToken } from "../../services/token/revoke.ts";
import type { Handler } from "../handler.ts";

export const signOutRoute: Handler<"signOut"> = async ({ ctx, reply }) => {
  await revokeToken(ctx.database, {
    workspaceId: ctx.workspace.id,
    tokenId: ctx.tokenId,
    at: ctx.now(),
  });
  reply.append("set-cookie", sessionCookie(ctx, null, ctx.now()));
  return { ok: true };
};
