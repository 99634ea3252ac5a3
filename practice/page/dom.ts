// Builds elements without any HTML string: the page runs under `require-trusted-types-for 'script'`.

/** What may stand inside an element. */
export type Child = Node | string | null | undefined | false;

/** Attributes by name; `class` as usual, `undefined` and `false` leave one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? "" : String(value));
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  archive:
    "M3.2 2.8h9.6a1 1 0 0 1 1 1V6H2.2V3.8a1 1 0 0 1 1-1zM3.2 6v6a1.3 1.3 0 0 0 1.3 1.3h7a1.3 1.3 0 0 0 1.3-1.3V6M6.5 8.7h3",
  bin: "M2.8 4.3h10.4M6 4.3V2.8h4v1.5M4.2 4.3l.6 8a1.3 1.3 0 0 0 1.3 1.2h3.8a1.3 1.3 0 0 0 1.3-1.2l.6-8",
  bold: "M5 3h3.6a2.4 2.4 0 0 1 0 4.9H5zM5 7.9h4.2a2.5 2.5 0 0 1 0 5.1H5z",
  calendar:
    "M3.5 3.5h9a1.3 1.3 0 0 1 1.3 1.3v7.4a1.3 1.3 0 0 1-1.3 1.3h-9a1.3 1.3 0 0 1-1.3-1.3V4.8a1.3 1.3 0 0 1 1.3-1.3zM2.2 6.8h11.6M5.3 2v2.5M10.7 2v2.5",
  clip: "m12.8 7.4-4.9 4.9a3 3 0 0 1-4.2-4.2L9 2.8a2 2 0 0 1 2.8 2.8L6.6 10.8a1 1 0 0 1-1.4-1.4L9.7 5",
  doc: "M4.3 2.2h5l3.4 3.4v6.7a1.5 1.5 0 0 1-1.5 1.5H4.3a1.5 1.5 0 0 1-1.5-1.5V3.7a1.5 1.5 0 0 1 1.5-1.5zM9.1 2.4v3.4h3.5",
  inbox:
    "M2.3 9.2 4.2 3.6h7.6l1.9 5.6v2.9a1.3 1.3 0 0 1-1.3 1.3H3.6a1.3 1.3 0 0 1-1.3-1.3zM2.3 9.2h3.2l.9 1.7h3.2l.9-1.7h3.2",
  later: "M13.9 8A5.9 5.9 0 1 1 8 2.1M8 4.9V8l2 1.3M10.8 2.8h.01M13 5h.01",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l.8-.8",
  mail: "M3.8 3.5h8.4A1.8 1.8 0 0 1 14 5.3v5.4a1.8 1.8 0 0 1-1.8 1.8H3.8A1.8 1.8 0 0 1 2 10.7V5.3a1.8 1.8 0 0 1 1.8-1.8zM2.5 5l5.5 4 5.5-4",
  minus: "M3.5 12h9",
  pen: "m2.8 13.2.6-2.7 7.6-7.6 2.1 2.1-7.6 7.6zM9.7 4.2l2.1 2.1",
  person: "M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.6a5.2 5.2 0 0 1 10.4 0",
  reply: "M6.5 4 2.5 7.8l4 3.8M2.8 7.8H9a4.2 4.2 0 0 1 4.3 4.2",
  replyAll: "M8.5 4.3 5 7.8l3.5 3.5M4.8 4.3 1.3 7.8l3.5 3.5M5.3 7.8h4.9a3.9 3.9 0 0 1 4 4",
  search: "M11.6 7A4.6 4.6 0 1 1 7 2.4 4.6 4.6 0 0 1 11.6 7zM10.5 10.5l3.3 3.3",
  send: "M13.8 2.3 2.2 6.7l4.7 2.3 2.3 4.7zM6.9 9l3.2-3.2",
  star: "m8 2.3 1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 11.1 4.5 13l.8-3.9-2.9-2.7 3.9-.5z",
  tasks: "M8 2.1A5.9 5.9 0 1 1 2.1 8 5.9 5.9 0 0 1 8 2.1zM5.3 8.2l1.9 1.9 3.5-3.9",
  back: "M13 8H3.2M7.4 3.7 3.1 8l4.3 4.3",
  x: "m4 4 8 8M12 4l-8 8",
} as const;

export type IconName = keyof typeof PATHS;

/** A 16-unit line icon; decoration only. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "ico");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A round button with an icon and a spoken name. */
export function iconButton(name: IconName, label: string, act?: () => void): HTMLButtonElement {
  const button = el(
    "button",
    { type: "button", class: "round", "aria-label": label, title: label },
    icon(name),
  );
  if (act) button.addEventListener("click", act);
  return button;
}

/** Two letters of a name or address. */
export function initials(text: string): string {
  const words = text
    .replace(/@.*/, "")
    .split(/[\s.]+/)
    .filter(Boolean);
  return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
