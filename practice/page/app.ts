// The running look-alike: hash navigation, late painting, stale threads left in the page, single-letter shortcuts.
import { type Conversation, hashId, type Message, permId } from "../conversation.ts";
import type { Mailbox } from "../mailboxes.ts";
import type { Person } from "../people.ts";
import { buildCompose, buildWindow, type ComposeStart, type Written } from "./compose-view.ts";
import { buildList } from "./list-view.ts";
import { MailStore } from "./mail-store.ts";
import { buildShell, type Shell } from "./shell.ts";
import { buildThread } from "./thread-view.ts";
import { showToast } from "./toast.ts";

/** The hash changes before the view does, and a thread's messages come later still. */
const VIEW_AFTER = 60;
const MESSAGES_AFTER = 140;
/** So many earlier views stay in the page, hidden. */
const STALE_VIEWS = 3;

/** Runs one mailbox in the page. */
export class MailApp {
  readonly shell: Shell;
  readonly #mailbox: Mailbox;
  readonly #store: MailStore;
  #current: Conversation | undefined;
  #turn = 0;

  constructor(mailbox: Mailbox) {
    this.#mailbox = mailbox;
    this.#store = new MailStore(mailbox);
    this.shell = buildShell(mailbox.owner);
  }

  /** Puts the mailbox into the page and follows the address. */
  start(): void {
    document.body.append(this.shell.root);
    document.body.className = "aAU";
    this.shell.nav.querySelector(".new")?.addEventListener("click", () => this.compose());
    this.shell.banner.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("a")) return;
      // Gmail opens its account menu here; the practice mailbox goes on to its other account.
      event.preventDefault();
      location.href = location.pathname.includes("/u/1/") ? "/mail/u/0/" : "/mail/u/1/";
    });
    this.shell.banner.querySelector("input")?.addEventListener("keydown", (event) => {
      const words = (event.target as HTMLInputElement).value.trim();
      if (event.key === "Enter") location.hash = words ? `#search/${encodeURIComponent(words)}` : "#inbox";
    });
    window.addEventListener("hashchange", () => this.#route());
    document.addEventListener("keydown", (event) => this.#shortcut(event));
    if (!location.hash) history.replaceState(null, "", "#inbox");
    this.#route();
  }

  /** Opens an empty compose window. */
  compose(): void {
    this.#openWindow({ to: [], cc: [], subject: "" });
  }

  #route(): void {
    const [folder = "inbox", ...rest] = location.hash.slice(1).replace(/\?.*/, "").split("/");
    const conversation = this.#store.find((each) => hashId(each) === rest.at(-1));
    const words = folder === "search" ? decodeURIComponent(rest[0] ?? "") : "";
    const turn = ++this.#turn;
    window.setTimeout(() => {
      if (turn !== this.#turn) return;
      if (conversation) this.#showThread(conversation, turn);
      else this.#showList(folder, words);
    }, VIEW_AFTER);
  }

  #showList(folder: string, words = ""): void {
    this.#current = undefined;
    const here = words ? `#search/${encodeURIComponent(words)}` : `#${folder}`;
    this.#swap(
      buildList(folder, this.#store.inFolder(folder, words), this.#mailbox.owner, {
        open: (conversation) => {
          location.hash = `${here}/${hashId(conversation)}`;
        },
        isStarred: (conversation) => this.#store.isStarred(conversation),
        star: (conversation, on) => this.#store.star(conversation, on),
        move: (keys, place) => this.#move(keys, place),
        markUnread: (keys) => {
          this.#store.markUnread(keys, true);
          this.#route();
        },
      }),
    );
    this.#name(folder[0] ? folder[0].toUpperCase() + folder.slice(1) : "Inbox");
  }

  #showThread(conversation: Conversation, turn: number): void {
    this.#current = conversation;
    this.#store.markUnread([conversation.key], false);
    const { view, fill } = buildThread(conversation, this.#mailbox.owner, {
      archive: () => this.#moveCurrent("archive"),
      remove: () => this.#moveCurrent("trash"),
      markUnread: () => {
        this.#store.markUnread([conversation.key], true);
        this.#back();
      },
      back: () => this.#back(),
      reply: (all) => this.#reply(all),
    });
    this.#swap(view);
    this.#name(conversation.subject);
    window.setTimeout(() => {
      if (turn === this.#turn) fill();
    }, MESSAGES_AFTER);
  }

  #swap(view: HTMLElement): void {
    const { views } = this.shell;
    for (const old of views.children) (old as HTMLElement).style.display = "none";
    views.append(view);
    while (views.childElementCount > STALE_VIEWS + 1) views.firstElementChild?.remove();
    const unread = this.#store.inFolder("inbox").filter((each) => each.unread).length;
    for (const link of this.shell.nav.querySelectorAll<HTMLElement>(".to")) {
      const own = location.hash.slice(1).startsWith(link.dataset.folder ?? "-");
      link.classList.toggle("on", own);
      if (own) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      const count = link.querySelector(".n");
      if (count && link.dataset.folder === "inbox") count.textContent = unread ? String(unread) : "";
    }
  }

  #name(what: string): void {
    document.title = `${what} - ${this.#mailbox.owner.email} - Fernhill Mail`;
  }

  #back(): void {
    location.hash = `#${location.hash.slice(1).split("/").slice(0, -1).join("/") || "inbox"}`;
  }

  #move(keys: readonly string[], place: "archive" | "trash"): void {
    if (!keys.length) return;
    const undo = this.#store.move(keys, place);
    const what = keys.length === 1 ? "Conversation" : `${keys.length} conversations`;
    showToast(`${what} ${place === "trash" ? "moved to Bin" : "archived"}.`, () => {
      undo();
      this.#route();
    });
    this.#route();
  }

  #moveCurrent(place: "archive" | "trash"): void {
    if (!this.#current) return;
    const { key } = this.#current;
    this.#back();
    this.#move([key], place);
  }

  /** The compose is closed by now; Undo takes the message out and puts the compose back as it was. */
  #send(written: Written, answered: Conversation | undefined, reopen: () => void): void {
    const { to, cc, body, subject } = written;
    const time = new Date().toTimeString().slice(0, 5);
    const message: Message = { from: this.#mailbox.owner, to, cc, daysAgo: 0, time, body };
    const undo = this.#store.send(message, subject, answered);
    this.#route();
    showToast("Message sent in the practice mailbox only.", () => {
      undo();
      this.#route();
      reopen();
    });
  }

  #reply(all: boolean): void {
    const conversation = this.#current;
    const last = conversation?.messages.at(-1);
    const slots = [...this.shell.views.querySelectorAll<HTMLElement>(".ip")];
    const slot = slots.at(-1);
    if (!conversation || !last || !slot || slot.childElementCount) return;
    const others = (people: readonly Person[] = []) =>
      people.filter(({ email }) => email !== this.#mailbox.owner.email);
    const own = last.from.email === this.#mailbox.owner.email;
    const subject = `Re: ${conversation.subject.replace(/^(re:\s*)+/i, "")}`;
    slot.classList.add("adB");
    slot.append(
      buildCompose({
        to: own || all ? others([last.from, ...last.to]) : [last.from],
        cc: all ? others(last.cc) : [],
        subject,
        inline: true,
        signature: this.#signature(),
        thread: { legacyId: conversation.legacyId, permId: permId(conversation) },
        close: () => {
          slot.replaceChildren();
          slot.classList.remove("adB");
        },
        send: (written) => this.#send(written, conversation, () => this.#openWindow(written)),
      }),
    );
    this.#focusEditor(slot);
  }

  #openWindow(start: Pick<ComposeStart, "to" | "cc" | "subject" | "body">): void {
    const dialog = buildWindow({
      ...start,
      inline: false,
      signature: this.#signature(),
      close: () => dialog.remove(),
      send: (written) => this.#send(written, undefined, () => this.shell.moles.append(dialog)),
    });
    this.shell.moles.append(dialog);
    dialog.querySelector<HTMLElement>("input.agP")?.focus();
  }

  #signature(): string {
    return `${this.#mailbox.owner.name}, Fernhill`;
  }

  #focusEditor(root: HTMLElement): void {
    root.querySelector<HTMLElement>("[g_editable]")?.focus();
    root.scrollIntoView({ block: "nearest" });
  }

  /** Gmail's keys are single letters and skip events whose target can be typed in. */
  #shortcut(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    const act: Record<string, () => void> = {
      c: () => this.compose(),
      e: () => this.#moveCurrent("archive"),
      "#": () => this.#moveCurrent("trash"),
      u: () => this.#back(),
      r: () => this.#reply(false),
      a: () => this.#reply(true),
      "/": () => this.shell.banner.querySelector("input")?.focus(),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }
}
