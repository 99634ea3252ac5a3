// All verdicts on one person: nothing is deleted, replaced and undone ones are struck through.
import { useMemo } from "react";
import { Card } from "../components/Card.tsx";
import { DataTable } from "../components/DataTable.tsx";
import { ErrorPanel } from "../components/ErrorPanel.tsx";
import { LoadingRows } from "../components/LoadingRows.tsx";
import { isPast, verdictColumns } from "../verdicts/verdict-columns.tsx";
import { useVerdictsOn } from "./use-story.ts";
import styles from "./VerdictsOnCard.module.css";

/** The person is the page, and persona and source stand beside. */
const LEFT_OUT = ["person", "persona", "source"];

export function VerdictsOnCard({ prospectId, name, now }: { prospectId: string; name: string; now: Date }) {
  const verdicts = useVerdictsOn(prospectId);
  const columns = useMemo(
    () => verdictColumns(now).filter((column) => !LEFT_OUT.includes(column.key)),
    [now],
  );
  const items = verdicts.data?.items;
  return (
    <Card
      flush
      title="Verdicts"
      end={items !== undefined && items.length > 0 ? `${verdicts.data?.total} in all` : undefined}
    >
      {items === undefined ? (
        verdicts.isError ? (
          <ErrorPanel
            error={verdicts.error}
            onRetry={() => void verdicts.refetch()}
            busy={verdicts.isFetching}
          />
        ) : (
          <LoadingRows rows={2} what="verdicts" />
        )
      ) : items.length === 0 ? (
        <p className={`t2 ${styles.none}`}>No rep gave a verdict on this person so far.</p>
      ) : (
        <DataTable
          caption={`Verdicts on ${name}`}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          isPast={isPast}
        />
      )}
    </Card>
  );
}
