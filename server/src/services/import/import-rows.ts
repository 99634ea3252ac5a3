// Imports a batch of any kind: the one door for the API and the command line.
import type { ImportBatch, ImportKind, ImportResult } from "../../../../lib/contracts/api.ts";
import { importCampaigns } from "./campaigns.ts";
import { importContacts } from "./contacts.ts";
import { importContent } from "./content.ts";
import type { ImportScope } from "./run-batch.ts";
import { importTouchpoints } from "./touchpoints.ts";

const IMPORTS: Record<ImportKind, (scope: ImportScope, batch: ImportBatch) => Promise<ImportResult>> = {
  contacts: importContacts,
  touchpoints: importTouchpoints,
  content: importContent,
  campaigns: importCampaigns,
};

/** Bad rows are named in the result; the rest is stored, all in one transaction. Safe to repeat. */
export function importRows(scope: ImportScope, kind: ImportKind, batch: ImportBatch): Promise<ImportResult> {
  return IMPORTS[kind](scope, batch);
}
