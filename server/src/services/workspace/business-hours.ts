// The workspace's office hours, with the defaults where nothing was set.
import { type BusinessHours, DEFAULT_BUSINESS_HOURS } from "../../../../lib/core/business-time.ts";
import type { ActorWorkspace } from "../context.ts";

export function businessHoursOf(workspace: ActorWorkspace): BusinessHours {
  return { ...(workspace.settings.businessHours ?? DEFAULT_BUSINESS_HOURS), timeZone: workspace.timeZone };
}
