// The verdict inbox: what reps said, as it arrives, by campaign, persona, source, rep and verdict.
import { useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../../../components/ui/Button.tsx";
import type { Feedback } from "../../../lib/contracts/feedback.ts";
import { formatCount } from "../../../lib/core/format-count.ts";
import { VERDICT_LABEL } from "../../../lib/core/verdict.ts";
import { Card } from "../components/Card.tsx";
import { DataTable } from "../components/DataTable.tsx";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { StaleNotice } from "../components/StaleNotice.tsx";
import { useNow } from "../format/use-now.ts";
import { PageHeader } from "../frame/PageHeader.tsx";
import { useLive } from "../live/LiveProvider.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FindField } from "./FindField.tsx";
import { InboxEmpty } from "./InboxEmpty.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { toParams, useFilters } from "./use-filters.ts";
import { PAGE_SIZE, useVerdictList, useVerdictTotals } from "./use-verdicts.ts";
import styles from "./VerdictsPage.module.css";
import { VerdictTotals } from "./VerdictTotals.tsx";
import { isPast, verdictColumns } from "./verdict-columns.tsx";

/** What is said when rows arrive: one by name, several by number. */
function announcementOf(arrived: readonly Feedback[]): string {
  const [first] = arrived;
  if (arrived.length > 1 || first === undefined) return `${formatCount(arrived.length, "new verdict")}.`;
  return `1 new verdict: ${VERDICT_LABEL[first.detail.verdict]}, ${first.prospect.name ?? "person without a name"}.`;
}

/** Rows whose person, company, rep or note holds the text; everything for an empty text. */
function findIn(rows: readonly Feedback[], text: string): readonly Feedback[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) =>
    [row.prospect.name, row.prospect.company, row.rep.name, row.note].some((part) =>
      part?.toLowerCase().includes(wanted),
    ),
  );
}

export function VerdictsPage() {
  const { filters, narrowed, set, clear } = useFilters();
  const list = useVerdictList(filters);
  const totals = useVerdictTotals(filters);
  const [find, setFind] = useState("");
  const { announce } = useLive();
  const [, navigate] = useLocation();
  const now = useNow();
  const columns = useMemo(() => verdictColumns(now), [now]);
  const shown = useMemo(() => findIn(list.rows, find), [list.rows, find]);
  const onArrival = useCallback(
    (arrived: readonly Feedback[]) => announce(announcementOf(arrived)),
    [announce],
  );
  const settled = list.data !== undefined && !list.isPlaceholderData;
  const arrived = useArrivals(list.rows, toParams(filters).toString(), settled, onArrival);
  const retry = (): void => void list.refetch();

  return (
    <>
      <PageHeader
        title="Verdicts"
        asOf={list.dataUpdatedAt}
        filters={<FilterBar filters={filters} set={set} />}
        actions={<FindField value={find} onChange={setFind} />}
      />
      {list.isError && list.data !== undefined && (
        <StaleNotice
          error={list.error}
          failedAt={list.errorUpdatedAt}
          asOf={list.dataUpdatedAt}
          onRetry={retry}
          busy={list.isFetching}
        />
      )}
      <VerdictTotals
        totals={totals}
        chosen={filters.verdict}
        onChoose={(verdict) => set("verdict", verdict)}
      />
      <Card
        flush
        title="Inbox"
        aside={
          <>
            {list.data !== undefined && <span className="sm t3">{formatCount(list.total, "verdict")}</span>}
            {narrowed && (
              <Button look="quiet" small icon="x" onClick={clear}>
                Clear filters
              </Button>
            )}
          </>
        }
        end={
          <label className={styles.all}>
            <input
              type="checkbox"
              checked={filters.all === true}
              onChange={(event) => set("all", event.target.checked || undefined)}
            />
            Show replaced and undone
          </label>
        }
      >
        {list.data === undefined ? (
          list.isError ? (
            <ErrorPanel error={list.error} onRetry={retry} busy={list.isFetching} />
          ) : (
            <LoadingRows rows={8} what="verdicts" />
          )
        ) : shown.length === 0 ? (
          <InboxEmpty
            find={find}
            narrowed={narrowed}
            onClearFind={() => setFind("")}
            onClearFilters={clear}
          />
        ) : (
          <DataTable
            caption="Verdicts, newest first"
            columns={columns}
            rows={shown}
            rowKey={(row) => row.id}
            onOpen={(row) => navigate(`/prospects/${row.prospect.id}`)}
            isNew={(row) => arrived.has(row.id)}
            isPast={isPast}
          />
        )}
        {list.data !== undefined && list.total > 0 && (
          <div className={styles.foot}>
            <span>
              {formatCount(list.rows.length, "row")} of {list.total} loaded
              {find.trim() !== "" && `, ${shown.length} with “${find.trim()}”`}
            </span>
            {list.hasNextPage && (
              <Button small onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
                Load {Math.min(PAGE_SIZE, list.total - list.rows.length)} older
              </Button>
            )}
          </div>
        )}
      </Card>
    </>
  );
}
