// A page's drawing in the navigation, in the manner of components/ui/Icon.
import styles from "./NavIcon.module.css";

export function NavIcon({ paths }: { paths: readonly string[] }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
