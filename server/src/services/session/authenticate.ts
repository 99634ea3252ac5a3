// From a token to the member it speaks for.
import { AppError } from "../../../../lib/core/errors.ts";
import type { TokenKind } from "../../db/schema.ts";
import type { Ctx, ServerDeps } from "../context.ts";
import { hashToken, workspaceOfToken } from "../token/format.ts";

const UNKNOWN = "This token is not accepted. Sign in again.";

/**
 * Checks a token of the given kind, in one query.
 * @throws AppError `unauthorized`; the same words whether the token never existed or was revoked.
 */
export async function authenticate(deps: ServerDeps, token: string, kind: TokenKind): Promise<Ctx> {
  const workspaceId = workspaceOfToken(token);
  if (workspaceId === null) throw new AppError("unauthorized", UNKNOWN);
  const row = await deps.database.db
    .selectFrom("api_token")
    .innerJoin("member", (join) =>
      join
        .onRef("member.workspace_id", "=", "api_token.workspace_id")
        .onRef("member.id", "=", "api_token.member_id"),
    )
    .innerJoin("workspace", "workspace.id", "api_token.workspace_id")
    .where("api_token.workspace_id", "=", workspaceId)
    .where("api_token.hash", "=", hashToken(token))
    .where("api_token.kind", "=", kind)
    .where("api_token.revoked_at", "is", null)
    .where("member.disabled_at", "is", null)
    .select([
      "api_token.id as token_id",
      "api_token.expires_at",
      "member.id as member_id",
      "member.name as member_name",
      "member.email",
      "member.role",
      "workspace.name as workspace_name",
      "workspace.own_domains",
      "workspace.never_list",
      "workspace.filter_key",
      "workspace.time_zone",
      "workspace.settings",
    ])
    .executeTakeFirst();
  if (row === undefined) throw new AppError("unauthorized", UNKNOWN);
  if (row.expires_at !== null && row.expires_at <= deps.now()) {
    throw new AppError("unauthorized", "This token has expired. Sign in again.");
  }
  return {
    ...deps,
    tokenId: row.token_id,
    member: { id: row.member_id, name: row.member_name, email: row.email, role: row.role },
    workspace: {
      id: workspaceId,
      name: row.workspace_name,
      ownDomains: row.own_domains,
      neverList: row.never_list,
      filterKey: row.filter_key,
      timeZone: row.time_zone,
      settings: row.settings,
    },
  };
}
