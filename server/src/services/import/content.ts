// Imports content items. The source's id is the key: several items may share an address.
import { type Selectable, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { ImportBatch, ImportResult } from "../../../../lib/contracts/api.ts";
import { WebUrl } from "../../../../lib/contracts/primitives.ts";
import { CONTENT_TYPES, type ContentType, type LifecycleStage } from "../../../../lib/core/vocabulary.ts";
import type { ContentItemTable } from "../../db/schema.ts";
import type { WriteScope } from "../../db/write.ts";
import { sourceKey } from "./contact-fields.ts";
import { readDay } from "./read-instant.ts";
import { RowProblem, type RowReader } from "./row-reader.ts";
import { type ImportScope, type ReadRow, runBatch, type Tally } from "./run-batch.ts";
import { CONTENT_WORDS, LIFECYCLE_WORDS, wordIn, wordKey } from "./vocabulary-maps.ts";

type Item = Omit<Selectable<ContentItemTable>, "workspace_id" | "change_seq" | "updated_at" | "deleted_at">;
type ItemFacts = Omit<Item, "id">;

const COLUMNS = [
  "id",
  "source",
  "source_id",
  "title",
  "summary",
  "type",
  "url",
  "personas",
  "stages",
  "industries",
  "topics",
  "language",
  "minutes",
  "checked_at",
  "published_at",
  "expires_at",
] as const;

function readType(row: RowReader): ContentType {
  const text = row.line("type");
  if (text === null) return "other";
  const key = wordKey(text);
  return (
    CONTENT_TYPES.find((known) => known.replaceAll("_", " ") === key) ?? wordIn(CONTENT_WORDS, key) ?? "other"
  );
}

function readStages(row: RowReader): LifecycleStage[] {
  return row.list("stages").map((text) => {
    const stage = wordIn(LIFECYCLE_WORDS, wordKey(text));
    if (stage === undefined) throw new RowProblem(`“${text}” is not a stage`, "stages");
    return stage;
  });
}

function readDate(row: RowReader, field: string, zone: string): string | null {
  const text = row.text(field);
  if (text === null) return null;
  const day = readDay(text, zone);
  if (day === null) throw new RowProblem(`“${text}” is not a date`, field);
  return day;
}

/** An address without a host cannot be opened or sent: the item goes in without one. */
function readUrl(row: RowReader): string | null {
  const text = row.text("url");
  return text !== null && WebUrl.safeParse(text).success ? text : null;
}

function readItem(row: RowReader, zone: string): ItemFacts {
  const sourceId = row.id("sourceId");
  const title = row.line("title");
  if (sourceId === null) throw new RowProblem("has no id", "sourceId");
  if (title === null) throw new RowProblem("has no title", "title");
  return {
    source: sourceKey(row.id("source") ?? "import"),
    source_id: sourceId,
    title,
    summary: row.text("summary") ?? "",
    type: readType(row),
    url: readUrl(row),
    personas: row.list("personas"),
    stages: readStages(row),
    industries: row.list("industries"),
    topics: row.list("topics"),
    language: row.id("language") ?? "en",
    minutes: row.whole("minutes", 0, 10_000),
    checked_at: readDate(row, "checkedAt", zone),
    published_at: readDate(row, "publishedAt", zone),
    expires_at: readDate(row, "expiresAt", zone),
  };
}

const keyOf = (item: { source: string; source_id: string }): string => `${item.source} ${item.source_id}`;
const isSame = (a: ItemFacts, b: ItemFacts): boolean =>
  COLUMNS.every((column) => column === "id" || JSON.stringify(a[column]) === JSON.stringify(b[column]));

async function applyItems(
  scope: ImportScope,
  write: WriteScope,
  rows: readonly ReadRow<ItemFacts>[],
  tally: Tally,
): Promise<void> {
  const workspace_id = scope.workspace.id;
  const now = scope.now();
  const found = await write.trx
    .selectFrom("content_item")
    .select([...COLUMNS, "deleted_at"])
    .where("workspace_id", "=", workspace_id)
    .where("source_id", "=", sql<string>`any(${rows.map(({ value }) => value.source_id)}::text[])`)
    .execute();
  const known = new Map<string, Item & { deleted_at: Date | null }>(found.map((item) => [keyOf(item), item]));
  const changed = new Map<string, Item>();
  for (const { value } of rows) {
    const before = known.get(keyOf(value));
    const isKept = before !== undefined && before.deleted_at === null && isSame(before, value);
    tally.count(before === undefined ? "inserted" : isKept ? "unchanged" : "updated");
    if (isKept) continue;
    const item = { ...value, id: before?.id ?? uuidv7() };
    known.set(keyOf(value), { ...item, deleted_at: null });
    changed.set(keyOf(value), item);
  }
  if (changed.size === 0) return;
  const items = [...changed.values()];
  const seq = await write.recordChanges(
    items.map((item) => ({ kind: "content", entityId: item.id, prospectId: null })),
    now,
  );
  await write.trx
    .insertInto("content_item")
    .values(items.map((item, index) => ({ workspace_id, ...item, updated_at: now, change_seq: seq + index })))
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "source", "source_id"]).doUpdateSet((eb) => ({
        title: eb.ref("excluded.title"),
        summary: eb.ref("excluded.summary"),
        type: eb.ref("excluded.type"),
        url: eb.ref("excluded.url"),
        personas: eb.ref("excluded.personas"),
        stages: eb.ref("excluded.stages"),
        industries: eb.ref("excluded.industries"),
        topics: eb.ref("excluded.topics"),
        language: eb.ref("excluded.language"),
        minutes: eb.ref("excluded.minutes"),
        checked_at: eb.ref("excluded.checked_at"),
        published_at: eb.ref("excluded.published_at"),
        expires_at: eb.ref("excluded.expires_at"),
        updated_at: eb.ref("excluded.updated_at"),
        change_seq: eb.ref("excluded.change_seq"),
        deleted_at: null,
      })),
    )
    .execute();
}

/** Imports a batch of content items. */
export function importContent(scope: ImportScope, batch: ImportBatch): Promise<ImportResult> {
  return runBatch(
    scope,
    batch,
    (row) => readItem(row, scope.workspace.timeZone),
    (write, rows, tally) => applyItems(scope, write, rows, tally),
  );
}
