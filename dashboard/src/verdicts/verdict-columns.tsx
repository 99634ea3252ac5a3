// Columns of a table of verdicts: in the inbox, and without the person on a prospect's own page.
import { Link } from "wouter";
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import { VERDICT_LABEL } from "../../../lib/core/verdict.ts";
import { CampaignTag } from "../components/CampaignTag.tsx";
import type { Column } from "../components/DataTable.tsx";
import { formatArrived, formatInstant } from "../format/arrived.ts";
import { HOST_LABEL, sentenceCase } from "../format/words.ts";
import { SeenScore } from "./SeenScore.tsx";
import { VerdictCell } from "./VerdictCell.tsx";
import styles from "./verdict-columns.module.css";

/** Replaced by a later verdict of the same rep, or taken back. */
export function isPast(row: Feedback): boolean {
  return row.supersededBy !== null || row.undoneAt !== null;
}

function Arrived({ row, now }: { row: Feedback; now: Date }) {
  const text = formatArrived(row.receivedAt, now);
  return (
    <time className={styles.arrived} dateTime={row.receivedAt} title={formatInstant(row.receivedAt)}>
      {text === "now" && <span className={styles.pulse} />}
      {text}
    </time>
  );
}

function Person({ row }: { row: Feedback }) {
  return (
    <Link href={`/prospects/${row.prospect.id}`} className={styles.person ?? ""}>
      <span className="cut">{row.prospect.name ?? "No name known"}</span>
      <span className={styles.company}>{row.prospect.company ?? "No company known"}</span>
    </Link>
  );
}

function seenOrder(row: Feedback): string | null {
  if (row.seen.grade === null && row.seen.engagement === null) return null;
  return `${row.seen.grade ?? "?"} ${String(100 - (row.seen.engagement ?? 0)).padStart(3, "0")}`;
}

/** All columns; `now` words the times. */
export function verdictColumns(now: Date): readonly Column<Feedback>[] {
  return [
    {
      key: "arrived",
      head: "Arrived",
      cell: (row) => <Arrived row={row} now={now} />,
      sortBy: (row) => Date.parse(row.receivedAt),
      first: "descending",
    },
    {
      key: "person",
      head: "Person",
      held: true,
      maxWidth: 180,
      cell: (row) => <Person row={row} />,
      sortBy: (row) => row.prospect.name,
    },
    {
      key: "verdict",
      head: "Verdict and reason",
      cell: (row) => <VerdictCell row={row} now={now} />,
      sortBy: (row) => VERDICT_LABEL[row.detail.verdict],
    },
    { key: "score", head: "Score seen", cell: (row) => <SeenScore row={row} />, sortBy: seenOrder },
    {
      key: "campaign",
      head: "Campaign",
      maxWidth: 170,
      cell: (row) => <CampaignTag campaign={row.campaign} />,
      sortBy: (row) => row.campaign?.name ?? null,
    },
    {
      key: "persona",
      head: "Persona",
      maxWidth: 150,
      cell: (row) =>
        row.persona === null ? (
          <span className="t3">None fits</span>
        ) : (
          <span className={styles.line} title={row.persona.name}>
            {row.persona.name}
          </span>
        ),
      sortBy: (row) => row.persona?.name ?? null,
    },
    {
      key: "source",
      head: "Source",
      cell: (row) => (row.source === null ? <span className="t3">Unknown</span> : sentenceCase(row.source)),
      sortBy: (row) => row.source,
    },
    {
      key: "rep",
      head: "Rep",
      cell: (row) => <span title={row.rep.name}>{shortName(row.rep.name)}</span>,
      sortBy: (row) => row.rep.name,
    },
    {
      key: "host",
      head: "Given in",
      cell: (row) => HOST_LABEL[row.host],
      sortBy: (row) => HOST_LABEL[row.host],
    },
  ];
}

/** "Ines Calder" as "I. Calder"; one word stays as it is. */
function shortName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = words.at(-1);
  return words.length < 2 || last === undefined ? name : `${Array.from(name)[0]}. ${last}`;
}
