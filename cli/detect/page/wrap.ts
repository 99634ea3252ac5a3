// Puts a fragment into the look-alike page where Gmail would have it; the place is guessed from the fragment.

import { buildWindow } from "../../../practice/page/compose-view.ts";
import { el } from "../../../practice/page/dom.ts";
import { buildShell, buildView, type Shell } from "../../../practice/page/shell.ts";

type Place = (shell: Shell, fragment: Node[]) => void;

const MESSAGE =
  ".adn,.adf,[data-message-id],[data-legacy-message-id],[role=listitem],h2.hP,h2[data-thread-perm-id],h2[data-legacy-thread-id]";
const ROW =
  "tr.zA,[data-legacy-last-message-id],.yW,tr[role=row],span[data-thread-id],span[data-legacy-thread-id]";
const WINDOW = "[role=dialog] [g_editable],[role=dialog] form,[role=dialog] input[name=subjectbox],.AD,.aSs";
const HEADER = ".gE,.gs,.gJ,.gD,.gF,.hb,.g2,table.ajC,span[email]";

/** What a fragment holds decides its place; the first that applies. */
const PLACES: readonly [css: string, place: Place][] = [
  ["[role=main]", ({ views }, fragment) => views.append(...fragment)],
  [MESSAGE, inThread],
  [ROW, inList],
  [WINDOW, ({ moles }, fragment) => moles.append(...fragment)],
  [".M9,[data-compose-id],[g_editable],textarea.Ak", inCompose],
  [".anm,.vR,.vO,.aoD,[role=option][data-hovercard-id],[name=to],[name=subjectbox]", inFields],
  [
    "[role=banner],#gb,.identityUserDelegatedAccount,a[href*='SignOutOptions'],a[href*='/AddSession']",
    inBanner,
  ],
  [".bkK,.bnl,.brC-aT5-aOt-Jw,.bq9,.WN9Ejb", inColumn],
  [HEADER, inMessage],
  ["header,a[aria-label*='@']", inBanner],
];

/** The place for what `root` holds; what lies inside a compose window says nothing about the rest. */
function placeFor(root: ParentNode): Place | undefined {
  const within = (element: Element) => element.closest(".M9,[role=dialog],.AD,.aSs");
  return PLACES.find(([css, place]) =>
    [...root.querySelectorAll(css)].some(
      (element) => (place !== inThread && place !== inList) || !within(element),
    ),
  )?.[1];
}

/** Is this a piece of Gmail's page without the page around it? */
export function mayWrap(): boolean {
  return !document.querySelector("[role=main],#loading") && !!placeFor(document.body);
}

/** Replaces the page's body by the look-alike with the body's content in its place. */
export function wrapFragment(): void {
  const fragment = [...document.body.childNodes];
  const place = placeFor(document.body) ?? inColumn;
  const shell = buildShell(null);
  place(shell, fragment);
  if (!shell.views.querySelector("[role=main]")) shell.views.append(buildView());
  document.body.replaceChildren(shell.root);
}

function inBanner({ banner }: Shell, fragment: Node[]): void {
  banner.append(...fragment);
}

/** Rows keep the tables and sections they came in; a piece of a row without its `tr` gets one. */
function inList({ views }: Shell, fragment: Node[]): void {
  const holder = el("div", {}, ...(fragment as Child[]));
  if (!holder.querySelector("tr"))
    holder.replaceChildren(
      el(
        "table",
        { class: "F cf zt" },
        el("tbody", {}, el("tr", { class: "zA yO" }, el("td", {}, ...(fragment as Child[])))),
      ),
    );
  if (!holder.querySelector("[gh=tl]")) holder.setAttribute("gh", "tl");
  views.append(buildView(holder));
}

function inThread({ views }: Shell, fragment: Node[]): void {
  views.append(buildView(el("div", { class: "nH a98 iY" }, ...(fragment as Child[]))));
}

type Child = Element | Text;

function inMessage(shell: Shell, fragment: Node[]): void {
  inThread(shell, [el("div", { class: "adn ads" }, ...(fragment as Child[]))]);
}

/** A `.M9` with a window's title or a shown subject belongs into a window, an answer under its message. */
function inCompose({ moles, views }: Shell, fragment: Node[]): void {
  const holder = el("div", {}, ...(fragment as Child[]));
  const subject = holder.querySelector("input[name=subjectbox]");
  const answered = holder.querySelector<HTMLInputElement>("input[name=rm]")?.value.replace("undefined", "");
  const inline = !subject || subject.closest('[style*="display: none"],[style*="display:none"],.ip');
  const block = holder.querySelector(".M9") ? holder : el("div", { class: "M9" }, ...(fragment as Child[]));
  if (!inline && !answered)
    moles.append(el("div", { class: "AD" }, el("div", { role: "dialog" }, el("form"), block)));
  else views.append(buildView(el("div", { class: "ip adB" }, block)));
}

/** Recipients or a subject alone go into the form of a compose window that has none of its own. */
function inFields({ moles }: Shell, fragment: Node[]): void {
  const start = {
    to: [],
    cc: [],
    subject: "",
    inline: false,
    signature: "",
    close: () => undefined,
    send: () => undefined,
  };
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
