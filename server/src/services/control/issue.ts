// A token or a sign-in link for a member named by address: what the operator of the server hands out.
import type { OpenDatabase } from "../../db/client.ts";
import { createSignInLink } from "../session/create-link.ts";
import { issueToken } from "../token/issue.ts";
import { findMember, findWorkspace } from "./find.ts";

export interface IssueForMember {
  workspace?: string | undefined;
  /** E-mail address. */
  member: string;
  /** `days` null: until revoked. `baseUrl` is the dashboard's origin. */
  want: { kind: "token"; name: string; days: number | null } | { kind: "link"; baseUrl: string };
}

const DAY_MS = 86_400_000;

/** The token or link itself, the only time it can be seen. @throws AppError `not_found` */
export async function issueForMember(database: OpenDatabase, input: IssueForMember): Promise<string> {
  const workspace = await findWorkspace(database, input.workspace);
  const member = await findMember(database, workspace.id, input.member);
  const whose = { workspaceId: workspace.id, memberId: member.id };
  if (input.want.kind === "link")
    return createSignInLink(database, { ...whose, baseUrl: input.want.baseUrl });
  const { name, days } = input.want;
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  return issueToken(database, { ...whose, name, expiresAt });
}
