// Styles of what Baton draws in a host page. Colours are those of components/ui/tokens.css, light and dark.
// `!important` inside a shadow root wins over every rule and inline style of the page.

/** Above the mailbox, below its dialogs and menus. */
const LAYER = 500;

// The host's own `dir` says on which side of the page it stands; the rest is logical.
const STYLES = `
:host{all:initial!important;position:fixed!important;inset:0 auto!important;
inset-inline-end:var(--rail,0)!important;width:0!important;display:block!important;z-index:${LAYER}!important;--surface:#fff;--border:#e3e6eb;--text:#14171f;
--mkt:#95379a;--sales:#0a6e6a}
@media(prefers-color-scheme:dark){:host{--surface:#171a21;--border:#2c313c;--text:#eceef3;
--mkt:#dd92e2;--sales:#5fc2bb}}
.tab,.panel,p{position:absolute;inset-inline-end:0;box-sizing:border-box;background:var(--surface);
border:1px solid var(--border);color:var(--text)}
.tab{top:38%;width:32px;height:48px;border-radius:8px;display:grid;place-items:center;cursor:pointer}
[hidden]{display:none!important}
.mark{width:20px;height:7px;border-radius:4px;transform:rotate(-45deg);forced-color-adjust:none;
background:linear-gradient(90deg,var(--mkt) 44%,#0000 44% 56%,var(--sales) 56%)}
.panel{top:0;height:100%;width:var(--width);border-width:0 1px}
.over{box-shadow:0 0 24px #0004}
iframe{width:100%;height:100%;border:0;color-scheme:light dark}
.grip{position:absolute;inset-inline-start:-4px;width:8px;height:100%;cursor:ew-resize;touch-action:none}
.drag iframe{pointer-events:none}
p{bottom:16px;inset-inline-end:72px;width:max-content;padding:8px 12px;border-radius:8px;font:13px system-ui}
@media print{:host{display:none!important}}
`;

/** Id of every host element of ours; a new script removes what an older one left behind. */
export const HOST_ID = "baton-host";

/** An element for the page with a closed root that has the styles; the caller appends it. */
export function createHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement("div");
  host.id = HOST_ID;
  const root = host.attachShadow({ mode: "closed" });
  adopt(root);
  return { host, root };
}

/** Firefox refuses constructed sheets to content scripts: then an element. */
function adopt(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = STYLES;
    root.append(style);
  }
}
