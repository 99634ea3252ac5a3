// From a token to the member it speaks for.
import { AppError } from "../../../../lib/core/errors.ts";
import type { HotRead } from "../../db/hot-read.ts";
import type { TokenKind } from "../../db/schema.ts";
import type { Actor, ActorWorkspace, Ctx, ServerDeps } from "../context.ts";
import { hashToken, workspaceOfToken } from "../token/format.ts";

const UNKNOWN = "This token is not accepted. Sign in again.";

interface Speaker {
  tokenId: string;
  expiresAt: string | null;
  member: Actor;
  workspace: ActorWorkspace;
}

// One JSON value instead of a dozen columns, which the driver would name and convert one by one at every request.
const BY_TOKEN: HotRead<{ speaker: Speaker }> = {
  name: "token",
  text: `select json_build_object(
      'tokenId', t.id, 'expiresAt', t.expires_at,
      'member', json_build_object('id', m.id, 'name', m.name, 'email', m.email, 'role', m.role),
      'workspace', json_build_object('id', w.id, 'name', w.name, 'ownDomains', w.own_domains,
        'neverList', w.never_list, 'filterKey', w.filter_key, 'timeZone', w.time_zone, 'settings', w.settings)
      ) as speaker
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
  const { expiresAt, ...speaker } = row.speaker;
  if (expiresAt !== null && new Date(expiresAt) <= deps.now()) {
    throw new AppError("unauthorized", "This token has expired. Sign in again.");
  }
  return { ...deps, ...speaker };
}
