// The one thing an old script may still say after the extension was updated or removed.
import { createHost } from "./styles.ts";

/** Shows the notice until it is closed or the page is left. The next script clears it by its id. */
export function showReloadNotice(): void {
  const { host, root } = createHost();
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = "Baton was updated or turned off. Reload this page to go on. ";
  const close = document.createElement("button");
  close.textContent = "Close";
  close.onclick = () => host.remove();
  text.append(close);
  root.append(text);
  document.documentElement.append(host);
}
