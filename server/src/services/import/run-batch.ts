// What all imports share: read each row, apply the good ones in one transaction, name the bad ones.
import type { ImportBatch, ImportResult } from "../../../../lib/contracts/api.ts";
import { type WriteScope, writeInWorkspace } from "../../db/write.ts";
import type { Ctx } from "../context.ts";
import { RowProblem, RowReader } from "./row-reader.ts";

/** What an import needs to know; a request's `Ctx` has it. */
export type ImportScope = Pick<Ctx, "database" | "now" | "workspace">;

/** A row that could be read. `row` is its number in the user's file. */
export interface ReadRow<T> {
  row: number;
  value: T;
}

/** What became of one row. */
export type RowOutcome = "inserted" | "updated" | "unchanged";

/** Collects what became of the rows. */
export class Tally {
  readonly result: ImportResult = { inserted: 0, updated: 0, unchanged: 0, rejected: [] };

  count(outcome: RowOutcome): void {
    this.result[outcome]++;
  }

  reject(row: number, problem: RowProblem): void {
    const { message, field } = problem;
    this.result.rejected.push(
      field === undefined ? { row, reason: message } : { row, reason: message, field },
    );
  }
}

/** Ends a dry run's transaction without keeping anything. */
class RolledBack extends Error {}

/** Reads rows; what throws a RowProblem is rejected, anything else is a bug and goes up. */
function readRows<T>(batch: ImportBatch, tally: Tally, read: (reader: RowReader) => T): ReadRow<T>[] {
  const rows: ReadRow<T>[] = [];
  for (const { row, value } of batch.rows) {
    try {
      rows.push({ row, value: read(new RowReader(value)) });
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      tally.reject(row, error);
    }
  }
  return rows;
}

/**
 * One batch. A dry run does the same work and rolls it back, so that it counts what a real one would; it
 * cannot see what earlier batches of the same dry run would have stored.
 */
export async function runBatch<T>(
  scope: ImportScope,
  batch: ImportBatch,
  read: (reader: RowReader) => T,
  apply: (write: WriteScope, rows: readonly ReadRow<T>[], tally: Tally) => Promise<void>,
): Promise<ImportResult> {
  const tally = new Tally();
  const rows = readRows(batch, tally, read);
  if (rows.length > 0) {
    try {
      await writeInWorkspace(scope.database, scope.workspace.id, async (write) => {
        // Two imports at once would both find a company missing and both make it: one after the other.
        await write.trx
          .selectFrom("workspace")
          .select("id")
          .where("id", "=", scope.workspace.id)
          .forUpdate()
          .execute();
        await apply(write, rows, tally);
        if (batch.dryRun === true) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
  }
  tally.result.rejected.sort((a, b) => a.row - b.row);
  return tally.result;
}
