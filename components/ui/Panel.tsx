// A full panel where there is no story to show: icon, title, one sentence, one main action, fine print.
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./Panel.module.css";

export function Panel(props: {
  icon: IconName;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  fine?: ReactNode;
  /** Read out when it appears, for errors. */
  alert?: boolean | undefined;
}) {
  return (
    <section className={styles.panel} role={props.alert ? "alert" : undefined}>
      <span className={styles.big}>
        <Icon name={props.icon} size="lg" />
      </span>
      <h1 className={styles.title} tabIndex={-1}>
        {props.title}
      </h1>
      <div className={styles.text}>{props.children}</div>
      {props.actions ? <div className={styles.acts}>{props.actions}</div> : null}
      {props.fine ? <div className={styles.fine}>{props.fine}</div> : null}
    </section>
  );
}
