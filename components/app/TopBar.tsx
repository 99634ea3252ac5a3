// The top bar: the mark, how old the copy is, search, menu, close. The refreshing line runs under it.
import { formatSince } from "../../lib/core/format-when.ts";
import { Button } from "../ui/Button.tsx";
import { Logo } from "../ui/Logo.tsx";
import { RefreshLine } from "../ui/RefreshLine.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import styles from "./TopBar.module.css";

/** `asOf` is the time of the copy on screen; null where there is none. */
export function TopBar(props: {
  asOf: string | null;
  now: Date;
  refreshing: boolean;
  onSearch: (() => void) | null;
  onRefresh: () => void;
  onKeys: () => void;
  onClose: () => void;
}) {
  return (
    <div className={styles.bar}>
      <Logo />
      <span className={styles.brand}>Baton</span>
      {props.asOf ? <span className={styles.asOf}>as of {formatSince(props.asOf, props.now)}</span> : null}
      {props.onSearch ? (
        <Button small iconOnly look="quiet" icon="search" aria-keyshortcuts="/" onClick={props.onSearch}>
          Search content
        </Button>
      ) : null}
      <MoreMenu onRefresh={props.onRefresh} onKeys={props.onKeys} />
      <Button small iconOnly look="quiet" icon="x" onClick={props.onClose}>
        Close sidebar
      </Button>
      {props.refreshing ? <RefreshLine /> : null}
    </div>
  );
}
