// Who the token belongs to, and what the extension must know to decide locally.

import { CONTRACT_VERSION } from "../../../../lib/contracts/version.ts";
import type { Me } from "../../../../lib/contracts/workspace.ts";
import type { Ctx } from "../context.ts";

/** Reads nothing: all of it came with the token. */
export function describeMe({ ctx }: { ctx: Ctx }): Me {
  const { member, workspace } = ctx;
  return {
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    workspace: { id: workspace.id, name: workspace.name },
    ownDomains: workspace.ownDomains,
    neverList: workspace.neverList,
    filterKey: workspace.filterKey,
    settings: { timeZone: workspace.timeZone, dashboardUrl: workspace.settings.dashboardUrl ?? null },
    contractVersion: CONTRACT_VERSION,
    serverVersion: ctx.version,
    now: ctx.now().toISOString(),
  };
}
