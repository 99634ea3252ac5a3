// baton export feedback
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createApiClient } from "../../lib/api/client.ts";
import type { Feedback, FeedbackFilter, FeedbackPage } from "../../lib/contracts/feedback.ts";
import { describeDetail, VERDICT_LABEL } from "../../lib/core/verdict.ts";
import { serverOf } from "../../server/src/db/folder-lock.ts";
import { readArguments, WHERE_OPTIONS, whereOf } from "../arguments.ts";
import { EXIT, Misuse } from "../exit.ts";
import { safeCell } from "../import/rejects.ts";
import { FORMATS } from "../input/open-input.ts";
import { localServer } from "../target/where.ts";

const HELP = `baton export feedback [--format csv|jsonl] [--all] [--out FILE] --token T [--server URL]

Writes the verdicts, newest first, to standard output or FILE.
  --all          also those replaced or taken back
  --server URL   default: the one that holds the data folder, else ${localServer()} (or BATON_SERVER)
  --token T      a member's token (or BATON_TOKEN)`;

const PAGE = 200;
const COLUMNS: readonly (readonly [string, (one: Feedback) => string | number | null])[] = [
  ["id", (one) => one.id],
  ["given_at", (one) => one.givenAt],
  ["received_at", (one) => one.receivedAt],
  ["prospect", (one) => one.prospect.name],
  ["company", (one) => one.prospect.company],
  ["verdict", (one) => VERDICT_LABEL[one.detail.verdict]],
  ["detail", (one) => describeDetail(one.detail, (day) => day)],
  ["note", (one) => one.note],
  ["rep", (one) => one.rep.name],
  ["campaign", (one) => one.campaign?.name ?? null],
  ["persona", (one) => one.persona?.name ?? null],
  ["source", (one) => one.source],
  ["given_on", (one) => one.host],
  ["grade_seen", (one) => one.seen.grade],
  ["engagement_seen", (one) => one.seen.engagement],
  ["grade_held", (one) => one.held.grade],
  ["engagement_held", (one) => one.held.engagement],
  ["replaced_by", (one) => one.supersededBy],
  ["taken_back_at", (one) => one.undoneAt],
];

async function* pages(
  list: (filter: FeedbackFilter) => Promise<FeedbackPage>,
  all: boolean,
): AsyncGenerator<Feedback[]> {
  let cursor: string | null = null;
  do {
    const page: FeedbackPage = await list({
      limit: PAGE,
      ...(all ? { all: true } : {}),
      ...(cursor === null ? {} : { cursor }),
    });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function lineOf(one: Feedback, asJson: boolean): string {
  if (asJson) return `${JSON.stringify(one)}\n`;
  return `${COLUMNS.map(([, value]) => safeCell(String(value(one) ?? ""))).join(",")}\r\n`;
}

/** @returns the exit code. @throws Misuse; AppError when the server refuses. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      ...WHERE_OPTIONS,
      format: { type: "string" },
      all: { type: "boolean" },
      out: { type: "string" },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${HELP}\n`);
    return EXIT.ok;
  }
  if (positionals.join(" ") !== "feedback")
    throw new Misuse("Say what to export: baton export feedback. Try --help.");
  const format = FORMATS.find((known) => known === (values.format ?? "csv"));
  if (format === undefined)
    throw new Misuse(`--format takes ${FORMATS.join(" or ")}, not “${values.format}”.`);
  const where = whereOf(values);
  if (where.token === undefined) throw new Misuse("Give --token or set BATON_TOKEN.");
  const client = createApiClient({
    baseUrl: (where.server ?? serverOf(where.dataDir)?.url ?? localServer()).replace(/\/+$/u, ""),
    token: where.token,
  });
  const out = values.out === undefined ? process.stdout : createWriteStream(values.out, { mode: 0o600 });
  if (format === "csv") out.write(`${COLUMNS.map(([name]) => name).join(",")}\r\n`);
  for await (const items of pages((query) => client.call("listFeedback", { query }), values.all === true)) {
    for (const one of items) if (!out.write(lineOf(one, format === "jsonl"))) await once(out, "drain");
  }
  if (out !== process.stdout) {
    out.end();
    await finished(out);
  }
  return EXIT.ok;
}
