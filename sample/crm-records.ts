// Which CRM records the prospects have, so that look-up by record works in the sample too.
import { salesforceId } from "../server/src/services/import/salesforce-id.ts";
import type { SampleCrmRecord, SampleProspect } from "./model.ts";

/** Numbers as HubSpot and Pipedrive give them, ids as Salesforce does: two of three prospects have one. */
export function buildCrmRecords(prospects: readonly SampleProspect[]): SampleCrmRecord[] {
  return prospects.flatMap((prospect, index): SampleCrmRecord[] => {
    const prospectId = prospect.id;
    switch (index % 6) {
      case 0:
      case 3:
        return [{ prospectId, system: "hubspot", type: "contact", id: String(51_000 + index * 7) }];
      case 1:
        return [
          {
            prospectId,
            system: "salesforce",
            type: "lead",
            id: salesforceId(`00Q5g00000Fh${String(index).padStart(3, "0")}`) ?? "",
          },
        ];
      case 4:
        return [{ prospectId, system: "pipedrive", type: "person", id: String(1_200 + index) }];
      default:
        return [];
    }
  });
}
