// The dashboard's table: sortable heads, one held column, rows that open with click, Enter or the row's link.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useState } from "react";
import { classNames } from "../../../components/ui/class-names.ts";
import { Icon } from "../../../components/ui/Icon.tsx";
import styles from "./DataTable.module.css";
import { nextSort, type Sort, sortRows } from "./sort-rows.ts";

export interface Column<Row> {
  key: string;
  head: string;
  cell(row: Row): ReactNode;
  /** What to sort by; a column without it cannot be sorted. Null sorts last. */
  sortBy?: (row: Row) => string | number | null;
  /** First direction when this column is chosen. */
  first?: "ascending" | "descending";
  /** Names the row: stays in view when the table scrolls sideways. Its cell holds the row's link. */
  held?: boolean;
  /** Text does not wrap or push: cut with an ellipsis at this many px. */
  maxWidth?: number;
}

interface Props<Row> {
  /** Read out before the table. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Leads to the row's own page. */
  onOpen?: (row: Row) => void;
  /** Just arrived: tinted by the caller for 4 s. */
  isNew?: (row: Row) => boolean;
  /** Replaced or undone: paler. */
  isPast?: (row: Row) => boolean;
}

function linkOf(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>("a[href]") ?? null;
}

/** Up, Down, Home and End move between the rows' links; Enter on a link opens it by itself. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof Element ? event.target.closest("tr") : null;
  const body = event.currentTarget;
  const target = {
    ArrowDown: row?.nextElementSibling,
    ArrowUp: row?.previousElementSibling,
    Home: body.firstElementChild,
    End: body.lastElementChild,
  }[event.key];
  const link = linkOf(target);
  if (link === null) return;
  event.preventDefault();
  link.focus();
}

/** Rows come in the given order until a head is chosen. */
export function DataTable<Row>({ caption, columns, rows, rowKey, onOpen, isNew, isPast }: Props<Row>) {
  const [sort, setSort] = useState<Sort | null>(null);
  const shown = useMemo(() => {
    const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy;
    return sort === null || sortBy === undefined ? rows : sortRows(rows, sortBy, sort.direction);
  }, [rows, columns, sort]);

  function open(event: MouseEvent, row: Row): void {
    const inControl = event.target instanceof Element && event.target.closest("a, button, input, label");
    const selecting = document.getSelection()?.isCollapsed === false;
    if (!inControl && !selecting && !event.defaultPrevented) onOpen?.(row);
  }

  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={styles.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.held ? styles.held : undefined}
                aria-sort={sort?.key === column.key ? sort.direction : undefined}
              >
                {column.sortBy === undefined ? (
                  column.head
                ) : (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => setSort(nextSort(sort, column.key, column.first ?? "ascending"))}
                  >
                    {column.head}
                    {sort?.key === column.key && (
                      <Icon
                        name="down"
                        size="xs"
                        className={sort.direction === "ascending" ? styles.upward : undefined}
                      />
                    )}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {shown.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(
                isNew?.(row) && styles.arrived,
                isPast?.(row) && styles.past,
                onOpen && styles.opens,
              )}
              onClick={(event) => open(event, row)}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const style = column.maxWidth === undefined ? undefined : { maxInlineSize: `${column.maxWidth}px` };
  if (column.held) {
    return (
      <th scope="row" className={styles.held} style={style}>
        {column.cell(row)}
      </th>
    );
  }
  return <td style={style}>{column.cell(row)}</td>;
}
