// A state in place of content: icon, title, a sentence, one next step. For empty lists, errors and lost pages.
import type { ReactNode } from "react";
import { Icon } from "../../../components/ui/Icon.tsx";
import type { IconName } from "../../../components/ui/icon-paths.ts";
import styles from "./StatePanel.module.css";

interface Props {
  icon: IconName;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  fine?: ReactNode;
  /** Read out when it appears. */
  alert?: boolean;
}

export function StatePanel({ icon, title, children, action, fine, alert = false }: Props) {
  return (
    <div className={styles.panel} role={alert ? "alert" : undefined}>
      <span className={styles.mark}>
        <Icon name={icon} size="lg" />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {action}
      {fine}
    </div>
  );
}
