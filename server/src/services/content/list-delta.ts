// The content library as a delta, for the extension's cache.
import type { ContentDelta } from "../../../../lib/contracts/content.ts";
import type { Ctx } from "../context.ts";
import { feedCursor, parseFeedCursor } from "../cursor.ts";
import { toContentItem } from "./to-content-item.ts";

const PAGE = 500;

/** Items changed since the cursor, oldest change first; removed ones by id. */
export async function listContentDelta({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { since?: string | undefined };
}): Promise<ContentDelta> {
  const from = parseFeedCursor(input.since, "id");
  const rows = await ctx.database.db
    .selectFrom("content_item")
    .selectAll()
    .where("workspace_id", "=", ctx.workspace.id)
    .where((eb) => {
      const later = eb("change_seq", ">", from.seq);
      return from.key === null
        ? later
        : eb.or([later, eb.and([eb("change_seq", "=", from.seq), eb("id", ">", from.key)])]);
    })
    .orderBy("change_seq")
    .orderBy("id")
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.filter((row) => row.deleted_at === null).map(toContentItem),
    removed: page.filter((row) => row.deleted_at !== null).map((row) => row.id),
    cursor: feedCursor(last === undefined ? from : { seq: last.change_seq, key: last.id }),
    more: rows.length > PAGE,
  };
}
