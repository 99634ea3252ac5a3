// Ends a token before its time.
import type { OpenDatabase } from "../../db/client.ts";

/** Revokes one token; revoking twice keeps the first time. */
export async function revokeToken(
  database: OpenDatabase,
  input: { workspaceId: string; tokenId: string; at: Date },
): Promise<void> {
  await database.db
    .updateTable("api_token")
    .set({ revoked_at: input.at })
    .where("workspace_id", "=", input.workspaceId)
    .where("id", "=", input.tokenId)
    .where("revoked_at", "is", null)
    .execute();
}
