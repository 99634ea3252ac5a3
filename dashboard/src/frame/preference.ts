// Two choices kept in this browser: theme, and whether single keys act. A blocked storage only forgets them.

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}

/** The theme chosen in this browser; the system's unless told otherwise. */
export function storedTheme(): Theme {
  return THEMES.find((theme) => theme === read("baton.theme")) ?? "system";
}

/** Shows the page in a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  write("baton.theme", theme);
}

/** Do single keys act? They can be turned off (WCAG 2.1.4). */
export function storedKeysOn(): boolean {
  return read("baton.keys") !== "off";
}

export function rememberKeysOn(on: boolean): void {
  write("baton.keys", on ? "on" : "off");
}
