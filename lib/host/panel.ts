// What Baton draws in a host page: a tab to open it, and the sidebar's frame in a closed shadow root.
import { adopt, STYLES } from "./styles.ts";

/** Id of the host element; a new script removes what an older one left behind. */
export const HOST_ID = "baton-host";
const NARROWEST = 280;
const WIDEST = 420;
const STEP = 20;

export const clampWidth = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

export interface PanelEvents {
  /** The rep pressed the tab. */
  opened(): void;
  /** A resize ended (or a step of it by key). */
  resized(width: number): void;
}

export interface Panel {
  readonly host: HTMLElement;
  /** Shows the frame at this address, or the tab alone for null. */
  show(src: string | null): void;
  place(options: { width: number; rail: number; left: boolean; over: boolean }): void;
  focus(): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Dragging the edge, and arrow keys on it. */
function resizable(panel: HTMLElement, grip: HTMLElement, isLeft: () => boolean, events: PanelEvents): void {
  const widthAt = (x: number) => {
    const box = panel.getBoundingClientRect();
    return clampWidth(isLeft() ? x - box.left : box.right - x);
  };
  grip.addEventListener("pointerdown", (down) => {
    grip.setPointerCapture(down.pointerId);
    panel.classList.add("drag");
  });
  grip.addEventListener("pointermove", (move) => {
    if (panel.classList.contains("drag")) panel.style.setProperty("--width", `${widthAt(move.clientX)}px`);
  });
  const end = (up: PointerEvent) => {
    if (!panel.classList.contains("drag")) return;
    panel.classList.remove("drag");
    panel.style.removeProperty("--width");
    events.resized(widthAt(up.clientX));
  };
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
  grip.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (step !== 0) events.resized(clampWidth(panel.offsetWidth + (isLeft() ? -step : step)));
  });
}

/** Makes the element; the caller appends it. Events inside never reach the page's listeners on bubbling. */
export function createPanel(events: PanelEvents): Panel {
  const host = document.createElement("div");
  host.id = HOST_ID;
  const root = host.attachShadow({ mode: "closed" });
  adopt(root, STYLES);
  const tab = element("button", "tab", { "aria-label": "Open Baton", title: "Open Baton (Alt+B)" });
  tab.append(element("span", "mark", {}));
  const panel = element("div", "panel", {});
  const grip = element("div", "grip", {
    role: "separator",
    tabindex: "0",
    "aria-label": "Width of the Baton sidebar",
    "aria-orientation": "vertical",
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
  });
  panel.append(grip);
  panel.hidden = true;
  root.append(tab, panel);
  let frame: HTMLIFrameElement | null = null;

  tab.addEventListener("click", () => events.opened());
  resizable(panel, grip, () => host.hasAttribute("data-left"), events);
  // A single letter on our tab must not archive a mail.
  for (const type of ["keydown", "keypress", "keyup", "pointerdown", "mousedown", "click"]) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  return {
    host,
    show(src) {
      frame?.remove();
      frame = null;
      tab.hidden = src !== null;
      panel.hidden = src === null;
      if (src === null) return;
      frame = element("iframe", "", { title: "Baton", allow: "clipboard-write" });
      frame.src = src;
      panel.append(frame);
    },
    place({ width, rail, left, over }) {
      host.style.setProperty("--width", `${width}px`);
      host.style.setProperty("--rail", `${rail}px`);
      host.toggleAttribute("data-left", left);
      panel.classList.toggle("over", over);
      grip.setAttribute("aria-valuenow", String(width));
    },
    focus() {
      frame?.focus();
    },
  };
}
