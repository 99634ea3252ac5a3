// Issues a token to a member.
import { v7 as uuidv7 } from "uuid";
import type { OpenDatabase } from "../../db/client.ts";
import type { TokenKind } from "../../db/schema.ts";
import { hashToken, newToken } from "./format.ts";

export interface IssueTokenInput {
  workspaceId: string;
  memberId: string;
  /** Default `extension`: a bearer token. */
  kind?: TokenKind;
  /** What the token is for, in words; shown in lists. */
  name: string;
  /** Default null: until revoked. */
  expiresAt?: Date | null;
}

/** The token itself, the only time it can be seen. @throws when the member does not exist. */
export async function issueToken(database: OpenDatabase, input: IssueTokenInput): Promise<string> {
  const token = newToken(input.workspaceId);
  await database.db
    .insertInto("api_token")
    .values({
      workspace_id: input.workspaceId,
      id: uuidv7(),
      member_id: input.memberId,
      kind: input.kind ?? "extension",
      name: input.name,
      hash: hashToken(token),
      expires_at: input.expiresAt ?? null,
      created_at: new Date(),
    })
    .execute();
  return token;
}
