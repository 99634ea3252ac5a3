// A flat section of the sidebar: heading, count, a remark at the end, then the body. J and K move between them.
import type { ReactNode } from "react";
import styles from "./Section.module.css";

/** `id` also names the anchor; the heading takes focus when J or K arrives here. */
export function Section(props: {
  id: string;
  title: string;
  count?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  const headingId = `${props.id}-title`;
  return (
    <section className={styles.section} id={props.id} aria-labelledby={headingId} data-section={props.id}>
      <header className={styles.head}>
        <h2 id={headingId} className={styles.title} tabIndex={-1}>
          {props.title}
        </h2>
        {props.count === undefined ? null : <span className={styles.count}>{props.count}</span>}
        {props.end === undefined ? null : <span className={styles.end}>{props.end}</span>}
      </header>
      {props.children}
    </section>
  );
}
