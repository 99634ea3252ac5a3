// The first line of every page: title, filters, and whether what is shown is live.
import { type ReactNode, useEffect } from "react";
import { LiveIndicator } from "./LiveIndicator.tsx";
import styles from "./PageHeader.module.css";

interface Props {
  /** Heading of the page and of the browser's tab. */
  title: string;
  /** When the data on screen was read, ms since the epoch; 0 when there is none yet. */
  asOf: number;
  filters?: ReactNode;
  /** Buttons and fields at the end of the line. */
  actions?: ReactNode;
  /** A link back, before the title. */
  back?: ReactNode;
}

export function PageHeader({ title, asOf, filters, actions, back }: Props) {
  useEffect(() => {
    document.title = `${title}, Baton`;
  }, [title]);
  return (
    <div className={styles.header}>
      {back}
      <h1>{title}</h1>
      {filters !== undefined && (
        <fieldset className={styles.filters}>
          <legend className="spoken">Filters</legend>
          {filters}
        </fieldset>
      )}
      <span className={styles.end}>
        <LiveIndicator asOf={asOf} />
        {actions}
      </span>
    </div>
  );
}
