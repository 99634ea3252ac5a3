// The one way to write: a transaction that numbers its changes and wakes the live feeds after it has committed.
import { sql, type Transaction } from "kysely";
import type { OpenDatabase } from "./client.ts";
import { CHANGE_CHANNEL } from "./postgres-listener.ts";
import type { ChangeKind, Database } from "./schema.ts";

/** One entry of the feed of changes. */
export interface ChangeEntry {
  kind: ChangeKind;
  entityId: string;
  prospectId: string | null;
}

/** What a write has in hand. */
export interface WriteScope {
  trx: Transaction<Database>;
  /** Waits for other writers of the workspace and keeps them out until commit, without taking a number. */
  lock(): Promise<void>;
  /**
   * Takes the workspace's next `count` numbers and returns the first. The workspace row stays locked until
   * commit, so numbers become visible in order and a reader that resumes by number misses nothing.
   */
  takeSeq(count?: number): Promise<number>;
  /** Writes entries to the feed under numbers from `takeSeq`, and returns the first number. */
  recordChanges(entries: readonly ChangeEntry[], at: Date): Promise<number>;
}

const ROWS_PER_INSERT = 1_000;

function scopeOf(trx: Transaction<Database>, workspaceId: string, onSeq: () => void): WriteScope {
  const takeSeq = async (count = 1): Promise<number> => {
    const row = await trx
      .updateTable("workspace")
      .set({ change_seq: sql<number>`change_seq + ${count}` })
      .where("id", "=", workspaceId)
      .returning("change_seq")
      .executeTakeFirstOrThrow();
    onSeq();
    return Number(row.change_seq) - count + 1;
  };
  return {
    trx,
    // NO KEY UPDATE: rows that refer to the workspace can still be inserted meanwhile.
    async lock() {
      await trx.selectFrom("workspace").select("id").where("id", "=", workspaceId).forNoKeyUpdate().execute();
    },
    takeSeq,
    async recordChanges(entries, at) {
      const first = await takeSeq(entries.length);
      const rows = entries.map((entry, index) => ({
        workspace_id: workspaceId,
        seq: first + index,
        kind: entry.kind,
        entity_id: entry.entityId,
        prospect_id: entry.prospectId,
        at,
      }));
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
        await trx
          .insertInto("change")
          .values(rows.slice(start, start + ROWS_PER_INSERT))
          .execute();
      }
      return first;
    },
  };
}

/** Runs `work` in one transaction; feeds are woken after commit if it took numbers. */
export async function writeInWorkspace<T>(
  database: OpenDatabase,
  workspaceId: string,
  work: (scope: WriteScope) => Promise<T>,
): Promise<T> {
  let numbered = false;
  const result = await database.db.transaction().execute(async (trx) => {
    const value = await work(
      scopeOf(trx, workspaceId, () => {
        numbered = true;
      }),
    );
    // Delivered by PostgreSQL at commit, to every process including this one.
    if (numbered && database.kind === "postgres") {
      await sql`select pg_notify(${CHANGE_CHANNEL}, ${workspaceId})`.execute(trx);
    }
    return value;
  });
  if (numbered && database.kind === "pglite") database.changes.wake(workspaceId);
  return result;
}
