// The one thing an old script may still say after the extension was updated or removed.
import { HOST_ID } from "./panel.ts";
import { adopt } from "./styles.ts";

const STYLES = `
:host{all:initial!important;position:fixed!important;bottom:16px!important;inset-inline-end:72px!important;
z-index:500!important}
p{margin:0;padding:10px 12px;border:1px solid #e3e6eb;border-radius:8px;background:#fff;color:#14171f;
font:13px/20px system-ui,sans-serif;box-shadow:0 2px 8px #0003;display:flex;gap:12px;align-items:center}
button{font:inherit;color:#3342c0;background:none;border:0;padding:4px;cursor:pointer}
@media(prefers-color-scheme:dark){p{background:#171a21;color:#eceef3;border-color:#2c313c}button{color:#a9b3ff}}
`;

/** Shows the notice until it is closed or the page is left. The next script clears it by its id. */
export function showReloadNotice(): void {
  const host = document.createElement("div");
  host.id = HOST_ID;
  const root = host.attachShadow({ mode: "closed" });
  adopt(root, STYLES);
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = "Baton was updated or turned off. Reload this page to go on.";
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => host.remove());
  text.append(close);
  root.append(text);
  document.documentElement.append(host);
}
