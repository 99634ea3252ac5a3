// Puts a fragment into the look-alike page where Gmail would have it; the place is guessed from the fragment.

import { buildWindow } from "../../../practice/page/compose-view.ts";
import { el } from "../../../practice/page/dom.ts";
import { buildShell, buildView, type Shell } from "../../../practice/page/shell.ts";

type Place = (shell: Shell, fragment: Node[]) => void;

/** What a fragment holds decides its place; the first that applies. */
const PLACES: readonly [css: string, place: Place][] = [
  ["[role=main]", ({ views }, fragment) => views.append(...fragment)],
  [
    "[role=dialog] [g_editable],[role=dialog] form,.AD,.aSs",
    ({ moles }, fragment) => moles.append(...fragment),
  ],
  [
    ".adn,.adf,[data-message-id],[data-legacy-message-id],[role=listitem],h2.hP,h2[data-thread-perm-id]",
    inThread,
  ],
  ["tr.zA,[data-legacy-last-message-id],.yW,tr[role=row]", inList],
  [".M9,[data-compose-id],[g_editable],textarea.Ak", inCompose],
  [".anm,.vR,.vO,.aoD,[role=option][data-hovercard-id],[name=to],[name=subjectbox]", inFields],
  [
    "[role=banner],#gb,.identityUserDelegatedAccount,a[href*='SignOutOptions'],a[href*='/AddSession']",
    inBanner,
  ],
  [".bkK,.bnl,.brC-aT5-aOt-Jw,.bq9,.WN9Ejb", inColumn],
  [".gE,.gs,.gD,.hb,span[email]", inMessage],
  ["header,a[aria-label*='@']", inBanner],
];

/** Replaces the page's body by the look-alike with the body's content in its place. */
export function wrapFragment(owner: { name: string; email: string } | null): void {
  const fragment = [...document.body.childNodes];
  const holder = el("div");
  holder.append(...fragment);
  const place = PLACES.find(([css]) => holder.querySelector(css))?.[1] ?? inColumn;
  const shell = buildShell(place === inBanner ? null : owner);
  document.title = owner && place !== inBanner ? `Inbox - ${owner.email} - Gmail` : "Gmail";
  place(shell, fragment);
  if (!shell.views.querySelector("[role=main]")) shell.views.append(buildView());
  document.body.replaceChildren(shell.root);
}

function inBanner({ banner }: Shell, fragment: Node[]): void {
  banner.append(...fragment);
}

function inList({ views }: Shell, fragment: Node[]): void {
  const rows = fragment.flatMap((node) =>
    node instanceof Element
      ? [...node.querySelectorAll("tr")].filter((tr) => !tr.parentElement?.closest("tr"))
      : [],
  );
  const loose = fragment.filter((node) => !(node instanceof HTMLTableElement));
  const body = el("tbody", {}, ...rows);
  // A piece of a row without its `tr` gets one.
  if (!rows.length) body.append(el("tr", { class: "zA yO" }, el("td", {}, ...loose)));
  views.append(buildView(el("div", { gh: "tl" }, el("table", { class: "F cf zt" }, body))));
}

/** Messages go into a message list; a subject or a whole list stays as it is. */
function inThread({ views }: Shell, fragment: Node[]): void {
  const thread = el("div", { class: "nH a98 iY" });
  const has = (css: string) =>
    fragment.some((node) => node instanceof Element && (node.matches(css) || node.querySelector(css)));
  if (has("[role=list]") || !has("div")) thread.append(...fragment);
  else if (has("[role=listitem]")) thread.append(el("div", { role: "list" }, ...(fragment as Child[])));
  else thread.append(el("div", { role: "list" }, el("div", { role: "listitem" }, ...(fragment as Child[]))));
  views.append(buildView(thread));
}

type Child = Element | Text;

function inMessage(shell: Shell, fragment: Node[]): void {
  inThread(shell, [el("div", { class: "adn ads" }, ...(fragment as Child[]))]);
}

/** A `.M9` with a window's title or a shown subject belongs into a window, else under a message. */
function inCompose({ moles, views }: Shell, fragment: Node[]): void {
  const holder = el("div", {}, ...(fragment as Child[]));
  const subject = holder.querySelector("input[name=subjectbox]");
  const windowed = subject && !subject.closest('[style*="display: none"],[style*="display:none"]');
  const block = holder.querySelector(".M9") ? holder : el("div", { class: "M9" }, ...(fragment as Child[]));
  if (windowed) moles.append(el("div", { class: "AD" }, el("div", { role: "dialog" }, el("form"), block)));
  else
    views.append(
      buildView(
        el("div", { role: "list" }, el("div", { role: "listitem" }, el("div", { class: "ip adB" }, block))),
      ),
    );
}

/** Recipients or a subject alone go into the form of a compose window that has none of its own. */
function inFields({ moles }: Shell, fragment: Node[]): void {
  const start = { to: [], cc: [], subject: "", inline: false, signature: "", close: () => undefined };
  const dialog = buildWindow(start);
  const holder = el("div", {}, ...(fragment as Child[]));
  if (!holder.querySelector("[name=to],[name=cc],[name=bcc]"))
    holder.replaceChildren(el("div", { class: "anm", name: "to" }, ...(fragment as Child[])));
  dialog.querySelector(".fields")?.replaceChildren(holder);
  if (holder.querySelector("[name=subjectbox]")) dialog.querySelector(".aoD")?.remove();
  moles.append(dialog);
}

function inColumn({ column }: Shell, fragment: Node[]): void {
  column.append(...fragment);
}
