// The mark: two hands on one baton, orchid for marketing and teal for sales.
import styles from "./Logo.module.css";

/** 18 px, decoration beside the word "Baton". */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3.9 16.1 9.2 10.8" stroke="var(--mkt)" strokeWidth="5" strokeLinecap="round" />
      <path d="M10.8 9.2 16.1 3.9" stroke="var(--sales)" strokeWidth="5" strokeLinecap="round" />
      <path d="m8.3 8.3 3.4 3.4" stroke="var(--surface)" strokeWidth="1.6" />
    </svg>
  );
}
