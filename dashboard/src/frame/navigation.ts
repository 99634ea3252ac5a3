// The pages of the dashboard. Adding a page is one entry here and one route in app/App.tsx.
/** The drawing of an in-tray. */
const INBOX = [
  "M2.3 9.2 4.2 3.6h7.6l1.9 5.6v2.9a1.3 1.3 0 0 1-1.3 1.3H3.6a1.3 1.3 0 0 1-1.3-1.3z",
  "M2.3 9.2h3.2l.9 1.7h3.2l.9-1.7h3.2",
] as const;

export interface Page {
  path: string;
  label: string;
  /** Paths on a 16-unit grid. */
  icon: readonly string[];
  /** The second key after `G`. */
  key: string;
}

export const PAGES: readonly Page[] = [{ path: "/verdicts", label: "Verdicts", icon: INBOX, key: "v" }];

/** Where signing in and unknown starts lead. */
export const HOME = "/verdicts";
