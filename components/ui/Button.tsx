// The one button, and the same look for a link. Verbs on it; an ellipsis means one more question.
import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Kbd } from "./Kbd.tsx";

interface Look {
  look?: "plain" | "primary" | "quiet" | "danger" | undefined;
  small?: boolean | undefined;
  icon?: IconName | undefined;
  /** Key printed on the button. */
  hint?: string | undefined;
  /** The label stays, a ring replaces the icon, and clicks do nothing. */
  busy?: boolean | undefined;
  /** Only the icon is drawn; `children` becomes the spoken label and the tooltip. */
  iconOnly?: boolean | undefined;
}

function lookClass(look: Look, className: string | undefined): string | undefined {
  return classNames(
    styles.btn,
    styles[look.look ?? "plain"],
    look.small && styles.small,
    look.iconOnly && styles.iconOnly,
    className,
  );
}

function Inside(props: Look & { children?: React.ReactNode }) {
  return (
    <>
      {props.busy ? <span className={styles.ring} aria-hidden="true" /> : null}
      {props.icon && !props.busy ? <Icon name={props.icon} size={props.iconOnly ? "md" : "sm"} /> : null}
      {props.iconOnly ? <span className="spoken">{props.children}</span> : props.children}
      {props.hint ? <Kbd>{props.hint}</Kbd> : null}
    </>
  );
}

/** A native button with Baton's look. */
export function Button({
  look,
  small,
  icon,
  hint,
  busy,
  iconOnly,
  className,
  children,
  onClick,
  ...rest
}: Look & ComponentProps<"button">) {
  const shape: Look = { look, small, icon, hint, busy, iconOnly };
  return (
    <button
      type="button"
      {...rest}
      className={lookClass(shape, className)}
      aria-disabled={busy ? true : rest["aria-disabled"]}
      title={rest.title ?? (iconOnly && typeof children === "string" ? children : undefined)}
      onClick={busy ? undefined : onClick}
    >
      <Inside {...shape}>{children}</Inside>
    </button>
  );
}

/** A link that looks like a button; leaves the page or opens another one. */
export function ButtonLink({
  look,
  small,
  icon,
  hint,
  busy,
  iconOnly,
  className,
  children,
  ...rest
}: Look & ComponentProps<"a">) {
  const shape: Look = { look, small, icon, hint, busy, iconOnly };
  return (
    <a {...rest} className={lookClass(shape, className)}>
      <Inside {...shape}>{children}</Inside>
    </a>
  );
}
