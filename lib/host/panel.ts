// What Baton draws in a host page: a tab to open it, and the sidebar's frame in a closed shadow root.
import { createHost } from "./styles.ts";

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
  const { classList, style } = panel;
  grip.onpointerdown = ({ pointerId }) => {
    grip.setPointerCapture(pointerId);
    classList.add("drag");
  };
  grip.onpointermove = ({ clientX }) => {
    if (!classList.contains("drag")) return;
    const { left, right } = panel.getBoundingClientRect();
    style.setProperty("--width", `${clampWidth(isLeft() ? clientX - left : right - clientX)}px`);
  };
  // Comes after a release as after a cancelled drag.
  grip.onlostpointercapture = () => {
    const width = panel.offsetWidth;
    classList.remove("drag");
    style.removeProperty("--width");
    events.resized(width);
  };
  grip.onkeydown = ({ key }) => {
    const step = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (step) events.resized(panel.offsetWidth + (isLeft() ? -step : step));
  };
}

/** Makes the element; the caller appends it. Events inside never reach the page's listeners on bubbling. */
export function createPanel(events: PanelEvents): Panel {
  const { host, root } = createHost();
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

  tab.onclick = () => events.opened();
  resizable(panel, grip, () => host.dir === "rtl", events);
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
      host.dir = left ? "rtl" : "ltr";
      panel.classList.toggle("over", over);
      grip.setAttribute("aria-valuenow", String(width));
    },
  };
}
