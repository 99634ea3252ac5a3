// One line under the top bar; the worst notice wins, so there is never more than one.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./NoticeBar.module.css";

/** `children` is spoken politely when it changes; `aside` (countdowns) is not. */
export function NoticeBar(props: {
  tone: "plain" | "warn" | "bad" | "mkt";
  icon: IconName;
  children: ReactNode;
  action?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className={classNames(styles.bar, styles[props.tone])}>
      <Icon name={props.icon} className={styles.icon} />
      <div className="grow">
        <p role="status">{props.children}</p>
        {props.aside ? <p className={styles.aside}>{props.aside}</p> : null}
      </div>
      {props.action}
    </div>
  );
}
