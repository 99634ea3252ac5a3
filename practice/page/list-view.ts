// A folder's list, one `tr.zA` per conversation, with the hooks of 2019 to 2025.
import { type Conversation, hashId, permId } from "../conversation.ts";
import type { Person } from "../people.ts";
import { type Child, el, icon, iconButton } from "./dom.ts";
import { buildView } from "./shell.ts";
import { fullDate, shortDate } from "./when.ts";

/** What a list can do when a row is used. */
export interface ListActions {
  open(conversation: Conversation): void;
  isStarred(conversation: Conversation): boolean;
  star(conversation: Conversation, on: boolean): void;
  move(keys: readonly string[], place: "archive" | "trash"): void;
  markUnread(keys: readonly string[]): void;
}

/** Builds the list of one folder. */
export function buildList(
  folder: string,
  conversations: readonly Conversation[],
  owner: Person,
  actions: ListActions,
): HTMLElement {
  const chosen = new Set<string>();
  const tools = [
    iconButton("archive", "Archive", () => actions.move([...chosen], "archive")),
    iconButton("bin", "Delete", () => actions.move([...chosen], "trash")),
    iconButton("mail", "Mark as unread", () => actions.markUnread([...chosen])),
  ];
  const choose = (key: string, on: boolean) => {
    if (on) chosen.add(key);
    else chosen.delete(key);
    for (const tool of tools) tool.disabled = !chosen.size;
  };
  for (const tool of tools) tool.disabled = true;
  const rows = conversations.map((conversation) => buildRow(conversation, owner, actions, choose));
  const total = conversations.length;
  return buildView(
    el(
      "div",
      { class: "tools G-atb" },
      ...tools,
      el("span", { class: "count" }, total ? `1 to ${total} of ${total}` : "Nothing here"),
    ),
    el(
      "div",
      { gh: "tl", class: "Cp", "data-folder": folder },
      el(
        "table",
        { class: "F cf zt", role: "grid", "aria-label": "Conversations" },
        el("tbody", {}, ...rows),
      ),
    ),
    !total && el("p", { class: "none" }, "No conversations in this folder."),
  );
}

function buildRow(
  conversation: Conversation,
  owner: Person,
  actions: ListActions,
  choose: (key: string, on: boolean) => void,
): HTMLElement {
  const box = toggle(
    { class: "box", role: "checkbox", "aria-label": "Choose" },
    "aria-checked",
    false,
    (on) => choose(conversation.key, on),
  );
  const star = toggle(
    { class: "aXw T-KT", role: "button", "aria-label": "Star" },
    "aria-pressed",
    actions.isStarred(conversation),
    (on) => actions.star(conversation, on),
  );
  star.append(icon("star"));
  const last = conversation.messages.at(-1);
  const senders = sendersOf(conversation);
  const names = () =>
    senders.flatMap((person, index): Child[] => [index > 0 && ", ", senderSpan(person, owner, conversation)]);
  const count = conversation.messages.length;
  const row = el(
    "tr",
    {
      class: `zA ${conversation.unread ? "zE" : "yO"}`,
      role: "row",
      tabindex: "-1",
      "data-hash": hashId(conversation),
    },
    el("td", { class: "oZ-x3 xY" }, box),
    el("td", { class: "apU xY" }, star),
    el(
      "td",
      { class: "yX xY" },
      el("div", { class: "afn" }, ...names(), `, ${conversation.subject}, ${last ? shortDate(last) : ""}`),
      el(
        "div",
        { class: "yW" },
        el("span", { class: "bA4" }, ...names()),
        count > 1 && el("span", { class: "bx0" }, ` ${count}`),
      ),
    ),
    el(
      "td",
      { class: "xY a4W" },
      el(
        "div",
        { class: "xS", role: "link" },
        el(
          "div",
          { class: "xT" },
          el(
            "div",
            { class: "y6" },
            el("span", { class: "bog" }, idSpan(conversation, ...subject(conversation))),
          ),
          el("span", { class: "y2" }, last?.body.join(" ").slice(0, 120)),
        ),
      ),
    ),
    el("td", { class: "xW xY" }, el("span", { title: last && fullDate(last) }, last && shortDate(last))),
  );
  row.addEventListener("click", () => actions.open(conversation));
  return row;
}

/** A box or star of a row: by mouse, Space or Enter, without opening the conversation. */
function toggle(
  attributes: Record<string, string>,
  state: string,
  on: boolean,
  changed: (on: boolean) => void,
): HTMLElement {
  const element = el("div", { ...attributes, tabindex: "0", [state]: String(on) });
  const flip = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
    const next = element.getAttribute(state) !== "true";
    element.setAttribute(state, String(next));
    changed(next);
  };
  element.addEventListener("click", flip);
  element.addEventListener("keydown", (event) => {
    if (event.key === " " || event.key === "Enter") flip(event);
  });
  return element;
}

/** Emoji are pictures in Gmail; one drawn sheet stands for all of them, the character is in `data-emoji`. */
const EMOJI_PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 13.5 13.5 2v11.5z' fill='%23e5b35a'/%3E%3Cpath d='M7 11.2 11.2 7v4.2z' fill='%23c98f2b'/%3E%3C/svg%3E";

/** The subject with its emoji as a picture, the way Gmail shows it. */
export function subject(conversation: Pick<Conversation, "subject" | "emoji">): Child[] {
  const { emoji } = conversation;
  return [
    emoji &&
      el("img", {
        "data-emoji": emoji,
        class: "an1",
        alt: emoji,
        "aria-label": emoji,
        src: EMOJI_PICTURE,
      }),
    emoji && " ",
    conversation.subject,
  ];
}

function idSpan(conversation: Conversation, ...children: Child[]): HTMLElement {
  return el(
    "span",
    {
      class: "bqe",
      "data-thread-id": `#${permId(conversation)}`,
      "data-legacy-thread-id": conversation.legacyId,
      "data-legacy-last-message-id": conversation.legacyId,
    },
    ...children,
  );
}

function senderSpan(person: Person, owner: Person, conversation: Conversation): HTMLElement {
  const own = person.email === owner.email;
  const alone = sendersOf(conversation).filter(({ email }) => email !== owner.email).length === 1;
  const name = own ? "me" : person.name || person.email;
  return el(
    "span",
    {
      class: conversation.unread ? "zF" : "yP",
      email: person.email,
      name,
      translate: "no",
      "data-hovercard-id": person.email,
    },
    own || alone ? name : name.replace(/\s.*/, ""),
  );
}

function sendersOf(conversation: Conversation): Person[] {
  const people = new Map(conversation.messages.map(({ from }) => [from.email, from]));
  return [...people.values()].reverse();
}
