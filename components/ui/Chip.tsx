// A short fact on a tint. `tone` mkt and sales say whose it is; good, warn and bad judge.
import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

export type ChipTone = "plain" | "mkt" | "sales" | "good" | "warn" | "bad" | "accent" | "line";

export function Chip(props: {
  tone?: ChipTone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
  title?: string | undefined;
}) {
  return (
    <span className={classNames(styles.chip, styles[props.tone ?? "plain"])} title={props.title}>
      {props.icon ? <Icon name={props.icon} size="xs" /> : null}
      {props.children}
    </span>
  );
}

/** The 8 px square of a campaign; its name always follows. `color` is 1 to 6. */
export function CampaignDot(props: { color: number }) {
  return <span className={classNames(styles.dot, `k${props.color}`)} aria-hidden="true" />;
}
