// The one thing an old script may still say after the extension was updated or removed.
import { createHost } from "./styles.ts";

/** Shows the notice until it is closed or the page is left. The next script clears it by its id. */
export function showReloadNotice(): void {
  const { host, root } = createHost();
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = "Baton was updated or turned off. Reload this page to go on. ";
  const button = (label: string, act: () => void) => {
    const element = document.createElement("button");
    element.textContent = label;
    element.onclick = act;
    text.append(element, " ");
  };
  // The page the rep is on: an old frame knows only its site, and nobody answers it any more.
  button("Reload page", () => location.reload());
  button("Close", () => host.remove());
  root.append(text);
  document.documentElement.append(host);
}
