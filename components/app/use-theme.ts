// Puts the rep's theme choice on the root element; "system" leaves it to the browser.
import { useEffect } from "react";
import type { ThemeChoice } from "../../lib/contracts/ui-background.ts";

export function useTheme(choice: ThemeChoice): void {
  useEffect(() => {
    const root = document.documentElement;
    if (choice === "system") delete root.dataset.theme;
    else root.dataset.theme = choice;
  }, [choice]);
}
