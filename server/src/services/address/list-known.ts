// The feed of hashed known addresses for the local privacy gate.
import type { KnownAddresses } from "../../../../lib/contracts/workspace.ts";
import type { Ctx } from "../context.ts";
import { feedCursor, parseFeedCursor } from "../cursor.ts";

/** One answer stays below a quarter of a megabyte. */
const PAGE = 10_000;

/** Changes since the cursor. An address that was removed and came back is in `hashes` only. */
export async function listKnownAddresses({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { since?: string | undefined };
}): Promise<KnownAddresses> {
  const from = parseFeedCursor(input.since, "hash");
  const rows = await ctx.database.db
    .selectFrom("prospect_email")
    .select(["hash", "removed_at", "change_seq"])
    .where("workspace_id", "=", ctx.workspace.id)
    .where((eb) =>
      eb.or([
        eb("change_seq", ">", from.seq),
        eb.and([eb("change_seq", "=", from.seq), eb("hash", ">", from.key ?? "")]),
      ]),
    )
    .orderBy("change_seq")
    .orderBy("hash")
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    hashes: page.filter((row) => row.removed_at === null).map((row) => row.hash),
    removed: page.filter((row) => row.removed_at !== null).map((row) => row.hash),
    cursor: feedCursor(last === undefined ? from : { seq: last.change_seq, key: last.hash }),
    more: rows.length > PAGE,
  };
}
