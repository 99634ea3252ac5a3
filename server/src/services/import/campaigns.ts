// Imports campaigns: a name, an id of the source's, a colour if it wants one.
import type { ImportBatch, ImportResult } from "../../../../lib/contracts/api.ts";
import { CampaignBook } from "./campaign-book.ts";
import { sourceKey } from "./contact-fields.ts";
import { RowProblem, type RowReader } from "./row-reader.ts";
import { type ImportScope, runBatch } from "./run-batch.ts";

function readCampaign(row: RowReader) {
  const name = row.line("name");
  if (name === null) throw new RowProblem("has no name", "name");
  const source = sourceKey(row.id("source") ?? "import");
  return {
    name,
    source,
    sourceId: row.id("sourceId") ?? name.toLowerCase(),
    color: row.whole("color", 1, 6),
  };
}

/** Imports a batch of campaigns. */
export function importCampaigns(scope: ImportScope, batch: ImportBatch): Promise<ImportResult> {
  return runBatch(scope, batch, readCampaign, async (write, rows, tally) => {
    const book = new CampaignBook(write, scope.workspace.id);
    await book.load();
    for (const { value } of rows) tally.count(book.put(value));
    await book.save(scope.now());
  });
}
