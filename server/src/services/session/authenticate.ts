// From a token to the member it speaks for.
import { AppError } from "../../../../lib/core/errors.ts";
import type { Role } from "../../../../lib/core/vocabulary.ts";
import type { HotRead } from "../../db/hot-read.ts";
import type { TokenKind, WorkspaceSettings } from "../../db/schema.ts";
import type { Ctx, ServerDeps } from "../context.ts";
import { hashToken, workspaceOfToken } from "../token/format.ts";

const UNKNOWN = "This token is not accepted. Sign in again.";

interface TokenRow {
  token_id: string;
  expires_at: Date | null;
  member_id: string;
  member_name: string;
  email: string;
  role: Role;
  workspace_name: string;
  own_domains: string[];
  never_list: string[];
  filter_key: string;
  time_zone: string;
  settings: WorkspaceSettings;
}

const BY_TOKEN: HotRead<TokenRow> = {
  name: "token",
  text: `select t.id as token_id, t.expires_at, m.id as member_id, m.name as member_name, m.email, m.role,
      w.name as workspace_name, w.own_domains, w.never_list, w.filter_key, w.time_zone, w.settings
    from api_token t
    join member m on m.workspace_id = $1 and m.id = t.member_id
    join workspace w on w.id = $1
    where t.workspace_id = $1 and t.hash = $2 and t.kind = $3 and t.revoked_at is null and m.disabled_at is null`,
};

/**
 * Checks a token of the given kind, in one query.
 * @throws AppError `unauthorized`; the same words whether the token never existed or was revoked.
 */
export async function authenticate(deps: ServerDeps, token: string, kind: TokenKind): Promise<Ctx> {
  const workspaceId = workspaceOfToken(token);
  if (workspaceId === null) throw new AppError("unauthorized", UNKNOWN);
  const [row] = await deps.database.read(BY_TOKEN, [workspaceId, hashToken(token), kind]);
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
