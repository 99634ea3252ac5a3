// Listens for the sidebar's single keys, inside Baton's own frame only; they can be switched off (WCAG 2.1.4).
import { useEffect } from "react";

/** `onHelp` opens the list of keys. What the keys do is loaded after the first paint. */
export function useSidebarKeys(singleKeys: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (!singleKeys) return;
    const stop = new AbortController();
    import("./press-sidebar-key.ts").then(
      ({ pressSidebarKey }) =>
        document.addEventListener("keydown", (event) => pressSidebarKey(event, onHelp), {
          signal: stop.signal,
        }),
      // Without its keys the sidebar still works by pointer and Tab.
      () => undefined,
    );
    return () => stop.abort();
  }, [singleKeys, onHelp]);
}
