// Whose click a row is. Pure.
import type { Me } from "../../contracts/workspace.ts";
import type { OutboxRow } from "../../store/rows.ts";

/** Was this row's click made by the member who is signed in now? Nobody's while that is not known. */
export function isOwnRow(row: OutboxRow, me: Me | null): boolean {
  return me !== null && row.workspaceId === me.workspace.id && row.memberId === me.member.id;
}
