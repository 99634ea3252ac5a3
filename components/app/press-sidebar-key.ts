// What each single key of the sidebar does. Controls name their key in `aria-keyshortcuts`; this presses the control.

/** Fields in which a letter is a letter. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** Handles one key pressed anywhere in the frame. `onHelp` opens the list of keys. */
export function pressSidebarKey(event: KeyboardEvent, onHelp: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(TYPING) || target.closest("dialog, [data-picker]")) return;
  if (document.querySelector("[data-picker-loading]")) return;
  if (press(event.key, onHelp)) event.preventDefault();
}

function press(key: string, onHelp: () => void): boolean {
  switch (key.toLowerCase()) {
    case "?":
      onHelp();
      return true;
    case "j":
      return focusSection(1);
    case "k":
      return focusSection(-1);
    case "v":
      return focusFirst("[data-verdict-row] button[aria-pressed=true], [data-verdict-row] button");
    default:
      return pressShortcut(key.toUpperCase());
  }
}

function pressShortcut(key: string): boolean {
  for (const control of document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")) {
    if (control.getAttribute("aria-keyshortcuts") !== key || !control.checkVisibility()) continue;
    if (control.matches(":disabled")) continue;
    control.focus();
    control.click();
    return true;
  }
  return false;
}

/** Sections in reading order; each takes focus on its heading, or on itself where it has none. */
function focusSection(step: 1 | -1): boolean {
  const sections = [...document.querySelectorAll<HTMLElement>("[data-section]")].filter((section) =>
    section.checkVisibility(),
  );
  if (sections.length === 0) return false;
  const active = document.activeElement;
  const at = sections.findIndex((section) => section.contains(active));
  const next = at === -1 ? (step === 1 ? 0 : sections.length - 1) : at + step;
  const section = sections[Math.min(sections.length - 1, Math.max(0, next))];
  const heading = section?.querySelector<HTMLElement>("h1, h2") ?? section;
  if (!heading) return false;
  if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading.focus();
  section?.scrollIntoView({ block: "nearest" });
  return true;
}

function focusFirst(selector: string): boolean {
  const pressed = document.querySelector<HTMLElement>(selector.split(",")[0] ?? selector);
  const control = pressed ?? document.querySelector<HTMLElement>(selector);
  control?.focus();
  return control !== null;
}
