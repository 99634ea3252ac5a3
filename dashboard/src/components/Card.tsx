// A titled surface; the dashboard's pages are made of these.
import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

interface Props {
  title: ReactNode;
  /** Chips and counts beside the title. */
  aside?: ReactNode;
  /** At the end of the title row: as-of, n of N, a link. */
  end?: ReactNode;
  /** Content reaches the card's edges (tables). */
  flush?: boolean;
  children: ReactNode;
}

/** One section of a page, named by its title. */
export function Card({ title, aside, end, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside}
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </header>
      {flush ? children : <div className={styles.body}>{children}</div>}
    </section>
  );
}
