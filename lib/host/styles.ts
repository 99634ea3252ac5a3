// Styles of what Baton draws in a host page. Colours are those of components/ui/tokens.css, light and dark.
// `!important` inside a shadow root wins over every rule and inline style of the page.

/** Above the mailbox, below its dialogs and menus. */
const LAYER = 500;

export const STYLES = `
:host{all:initial!important;position:fixed!important;inset:0 var(--rail,0) 0 auto!important;width:0!important;
height:100%!important;z-index:${LAYER}!important;display:block!important;visibility:visible!important;
opacity:1!important;--surface:#fff;--border:#e3e6eb;--text:#14171f;--accent:#3b4cd3;--mkt:#95379a;--sales:#0a6e6a}
:host([data-left]){inset:0 auto 0 var(--rail,0)!important}
@media(prefers-color-scheme:dark){:host{--surface:#171a21;--border:#2c313c;--text:#eceef3;--accent:#6675ec;
--mkt:#dd92e2;--sales:#5fc2bb}}
.tab,.panel{position:absolute;inset-inline-end:0;box-sizing:border-box;background:var(--surface);
border:1px solid var(--border);color:var(--text)}
:host([data-left]) .tab,:host([data-left]) .panel{inset:auto auto auto 0}
.tab{top:38%!important;width:32px;height:48px;padding:0;border-radius:8px 0 0 8px;display:grid;place-items:center;
cursor:pointer;box-shadow:0 1px 3px #0003}
:host([data-left]) .tab{border-radius:0 8px 8px 0}
.tab:focus-visible,.grip:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.tab[hidden],.panel[hidden]{display:none}
.mark{width:20px;height:7px;border-radius:4px;transform:rotate(-45deg);
background:linear-gradient(90deg,var(--mkt) 44%,#0000 44% 56%,var(--sales) 56%)}
.panel{top:0!important;height:100%;width:var(--width);border-width:0 1px}
.panel.over{box-shadow:0 0 24px #0004}
iframe{display:block;width:100%;height:100%;border:0;background:var(--surface);color-scheme:light dark}
.grip{position:absolute;inset:0 auto 0 -4px;width:8px;cursor:ew-resize;touch-action:none}
:host([data-left]) .grip{inset:0 -4px 0 auto}
.drag iframe{pointer-events:none}
@media print{:host{display:none!important}}
@media(forced-colors:active){.mark{forced-color-adjust:none}}
`;

/** Gives a shadow root its styles. Firefox refuses constructed sheets to content scripts: then an element. */
export function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
