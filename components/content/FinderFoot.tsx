// The keys of the finder, at its foot.
import { Kbd } from "../ui/Kbd.tsx";
import styles from "./ContentFinder.module.css";

export function FinderFoot() {
  return (
    <footer className={styles.foot}>
      <span>
        <Kbd framed>↑</Kbd>
        <Kbd framed>↓</Kbd> move
      </span>
      <span>
        <Kbd framed>↵</Kbd> insert
      </span>
      <span>
        <Kbd framed>Tab</Kbd> add filter
      </span>
      <span>
        <Kbd framed>Esc</Kbd> clear
      </span>
    </footer>
  );
}
