// A one-time link that signs a member in to the dashboard.
import type { OpenDatabase } from "../../db/client.ts";
import { issueToken } from "../token/issue.ts";

const LINK_MINUTES = 15;

export interface CreateSignInLinkInput {
  workspaceId: string;
  memberId: string;
  /** Origin of the dashboard. */
  baseUrl: string;
}

/**
 * The link works once, for 15 minutes. Its token stands in the fragment, which browsers send to nobody; the
 * page posts it to `/v1/session`.
 */
export async function createSignInLink(
  database: OpenDatabase,
  input: CreateSignInLinkInput,
): Promise<string> {
  const token = await issueToken(database, {
    workspaceId: input.workspaceId,
    memberId: input.memberId,
    kind: "sign_in_link",
    name: "Sign-in link",
    expiresAt: new Date(Date.now() + LINK_MINUTES * 60_000),
  });
  return `${input.baseUrl}/sign-in#token=${token}`;
}
