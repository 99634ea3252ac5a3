// One open conversation with the hooks of 2023 to 2025: expanded and collapsed messages, late message list.
import { type Conversation, type Message, permId } from "../conversation.ts";
import type { Person } from "../people.ts";
import { type Child, el, iconButton, initials } from "./dom.ts";
import { subject } from "./list-view.ts";
import { buildView } from "./shell.ts";
import { fullDate, shortDate } from "./when.ts";

/** What a thread can do. */
export interface ThreadActions {
  archive(): void;
  remove(): void;
  markUnread(): void;
  back(): void;
  reply(all: boolean): void;
}

/** The view and its message list, which is painted later: `fill` puts the messages in. */
export interface ThreadView {
  view: HTMLElement;
  fill(): void;
}

/** Builds a thread; the subject is there at once, the messages when `fill` is called. */
export function buildThread(conversation: Conversation, owner: Person, actions: ThreadActions): ThreadView {
  const list = el("div", { role: "list", class: "AO" });
  const view = buildView(
    el(
      "div",
      { class: "tools G-atb" },
      iconButton("back", "Back to the list", actions.back),
      iconButton("archive", "Archive", actions.archive),
      iconButton("bin", "Delete", actions.remove),
      iconButton("mail", "Mark as unread", actions.markUnread),
    ),
    el(
      "div",
      { class: "nH a98 iY" },
      el(
        "h2",
        {
          class: "hP",
          tabindex: "-1",
          "data-thread-perm-id": permId(conversation),
          "data-legacy-thread-id": conversation.legacyId,
        },
        ...subject(conversation),
      ),
      list,
    ),
  );
  const fill = () => {
    if (list.childElementCount) return;
    const lastIndex = conversation.messages.length - 1;
    conversation.messages.forEach((message, index) => {
      list.append(buildMessage(conversation, message, index, index === lastIndex, owner, actions));
    });
  };
  return { view, fill };
}

function buildMessage(
  conversation: Conversation,
  message: Message,
  index: number,
  open: boolean,
  owner: Person,
  actions: ThreadActions,
): HTMLElement {
  const item = el("div", { role: "listitem", class: "", "aria-expanded": "true" });
  const show = (expanded: boolean) => {
    item.className = expanded ? "h7" : "kv";
    item.setAttribute("aria-expanded", String(expanded));
    item.replaceChildren(
      expanded
        ? expandedMessage(conversation, message, index, owner)
        : collapsedMessage(message, owner, () => show(true)),
    );
    if (expanded && open) item.append(replyBar(actions), el("div", { class: "ip" }));
  };
  show(open);
  return item;
}

/** A collapsed message names its sender only: no recipients, no message id. */
function collapsedMessage(message: Message, owner: Person, expand: () => void): HTMLElement {
  const line = el(
    "div",
    { class: "adf ads", tabindex: "0", role: "button" },
    el("span", { class: "face" }, initials(message.from.name || message.from.email)),
    el("div", { class: "gF" }, person(message.from, "gD", owner)),
    el("span", { class: "iA g6" }, message.body.join(" ").slice(0, 110)),
    el("span", { class: "g3", title: fullDate(message) }, shortDate(message)),
  );
  line.addEventListener("click", expand);
  return line;
}

function expandedMessage(
  conversation: Conversation,
  message: Message,
  index: number,
  owner: Person,
): HTMLElement {
  const serial = conversation.legacyId && (BigInt(`0x${conversation.legacyId}`) + BigInt(index)).toString(16);
  return el(
    "div",
    {
      class: "adn ads",
      "data-message-id": serial ? `#msg-f:${BigInt(`0x${serial}`)}` : "#msg-a:r-7673660351152959857",
      "data-legacy-message-id": serial,
    },
    el("div", { class: "aju" }, avatar(message.from)),
    el(
      "div",
      { class: "gs" },
      el(
        "div",
        { class: "gE iv gt" },
        el(
          "table",
          { class: "cf gJ", role: "presentation" },
          el(
            "tbody",
            {},
            el(
              "tr",
              { class: "acZ" },
              el(
                "td",
                { class: "gF gK" },
                el(
                  "h3",
                  { class: "iw" },
                  el(
                    "span",
                    { class: "qu", translate: "no" },
                    person(message.from, "gD", owner),
                    el("span", { class: "go" }, message.from.email),
                  ),
                ),
              ),
              el(
                "td",
                { class: "gH" },
                el("span", { class: "g3", title: fullDate(message) }, shortDate(message)),
              ),
            ),
            el(
              "tr",
              { class: "acZ xD" },
              el("td", { colspan: 2 }, el("div", { class: "iw ajw" }, recipients(message, owner))),
            ),
          ),
        ),
      ),
      el(
        "div",
        {
          class: "ii gt",
          jslog: `20277; u014N:xr6bB; 1:${btoa(JSON.stringify([`#${permId(conversation)}`, `#msg-f:${index}`]))}`,
        },
        el("div", { class: "a3s aiL", dir: "ltr" }, ...message.body.map((line) => el("p", {}, line))),
      ),
    ),
  );
}

function recipients(message: Message, owner: Person): HTMLElement {
  const all = [...message.to, ...(message.cc ?? [])];
  const shown = all.flatMap((each, index): Child[] => [index > 0 && ", ", person(each, "g2", owner)]);
  return el("span", { class: "hb" }, "to ", ...shown);
}

/** Senders are named in full, recipients by their first name. */
function person(who: Person, kind: "gD" | "g2", owner: Person): HTMLElement {
  const own = who.email === owner.email;
  const short = own ? "me" : (who.name || who.email).replace(/\s.*/, "");
  return el(
    "span",
    {
      class: kind,
      dir: "ltr",
      email: who.email,
      name: own && kind === "g2" ? "me" : who.name || who.email,
      "data-hovercard-id": who.email,
      translate: "no",
    },
    kind === "g2" ? short : who.name || who.email,
  );
}

/** Gmail's avatars carry the address too, with an element id for a name: a trap for readers. */
function avatar(who: Person): HTMLElement {
  return el(
    "span",
    { class: "face", "data-hovercard-id": who.email, name: ":62", jid: who.email },
    initials(who.name || who.email),
  );
}

function replyBar(actions: ThreadActions): HTMLElement {
  const reply = el("button", { type: "button", class: "pill" }, "Reply");
  reply.addEventListener("click", () => actions.reply(false));
  const all = el("button", { type: "button", class: "pill" }, "Reply to all");
  all.addEventListener("click", () => actions.reply(true));
  return el("div", { class: "amn" }, reply, all);
}
