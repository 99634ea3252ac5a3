// The frame of the look-alike: header with the account, navigation, content column, icon rail, mole container.
// Also the page `detect --wrap` puts fragments into, so it holds Gmail's hooks and no mail.
import { type Child, el, type IconName, icon, iconButton } from "./dom.ts";

/** The places where Gmail puts things. */
export interface Shell {
  root: HTMLElement;
  banner: HTMLElement;
  /** Children are views; the painted one carries `role=main`. */
  views: HTMLElement;
  /** The column right of the content. */
  column: HTMLElement;
  /** Holds the compose windows. */
  moles: HTMLElement;
  nav: HTMLElement;
}

const NAV: readonly [IconName, string, string][] = [
  ["inbox", "Inbox", "#inbox"],
  ["star", "Starred", "#starred"],
  ["send", "Sent", "#sent"],
  ["archive", "All mail", "#all"],
  ["bin", "Bin", "#trash"],
];

/** Builds the frame. Without an owner the header names nobody: then a fragment has to. */
export function buildShell(owner: { name: string; email: string } | null): Shell {
  const banner = el(
    "header",
    { id: "gb", role: "banner", class: "bar" },
    el("span", { class: "logo" }, "Mail"),
    el(
      "div",
      { class: "search", role: "search" },
      icon("search"),
      el("input", { type: "search", name: "q", placeholder: "Search mail", "aria-label": "Search mail" }),
    ),
    el("div", { class: "who" }, owner && accountLink(owner)),
  );
  const nav = el(
    "nav",
    { class: "aeN", "aria-label": "Folders" },
    el("button", { type: "button", class: "new T-I-KE" }, icon("pen"), "Compose"),
    ...NAV.map(([name, label, href]) =>
      el(
        "a",
        { href, class: "to", "data-folder": href.slice(1) },
        icon(name),
        label,
        el("span", { class: "n" }),
      ),
    ),
  );
  const views = el("div", { class: "nH views" });
  const column = el("div", { class: "nH bnl nn aUx" });
  const rail = el(
    "div",
    { class: "brC-aT5-aOt-Jw", role: "complementary", "aria-label": "Side panel" },
    el("div", { class: "brC-brG", role: "tablist", "aria-orientation": "vertical" }, ...railTabs()),
  );
  const moles = el("div", { class: "nH nn moles" });
  const root = el(
    "div",
    { class: "nH page" },
    banner,
    el(
      "div",
      { class: "nH no app" },
      nav,
      el("div", { class: "nH bkK nn" }, el("div", { class: "nH" }, el("div", { class: "aeF" }, views))),
      column,
      rail,
    ),
    el(
      "div",
      { class: "dw" },
      el(
        "div",
        {},
        el("div", { class: "nH" }, el("div", { class: "nH" }, el("div", { class: "no" }, moles))),
      ),
    ),
  );
  return { root, banner, views, column, moles, nav };
}

/** The header's link names the address after a line break, as Gmail's does. */
export function accountLink(owner: { name: string; email: string }): HTMLElement {
  const letters = (owner.name || owner.email).split(/[\s.]+/).map((word) => word[0] ?? "");
  return el(
    "a",
    {
      href: "https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail&service=mail",
      class: "gb_A me",
      role: "button",
      "aria-label": `Google Account: ${owner.name}  \n(${owner.email})`,
    },
    letters.slice(0, 2).join("").toUpperCase(),
  );
}

function railTabs(): Child[] {
  const tabs: readonly [IconName, string][] = [
    ["calendar", "Calendar"],
    ["doc", "Notes"],
    ["tasks", "Tasks"],
    ["person", "Contacts"],
  ];
  return tabs.map(([name, label]) => {
    const tab = iconButton(name, label);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", "false");
    // They stand for Gmail's own panels, which the practice mailbox does not have.
    tab.disabled = true;
    return tab;
  });
}

/** A view of the content column; Gmail keeps earlier ones, hidden. */
export function buildView(...children: Child[]): HTMLElement {
  return el("div", { class: "nH view", role: "main" }, ...children);
}
