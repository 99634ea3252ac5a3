// What the visitor changes in a practice mailbox: kept in the page, gone with a reload.
import type { Conversation, Message } from "../conversation.ts";
import type { Mailbox } from "../mailboxes.ts";

/** The conversations of one mailbox with all changes so far. */
export class MailStore {
  #conversations: Conversation[];
  readonly #places = new Map<string, "archive" | "trash">();
  readonly #starred = new Set<string>();

  constructor({ conversations }: Mailbox) {
    this.#conversations = [...conversations];
  }

  find(match: (conversation: Conversation) => boolean): Conversation | undefined {
    return this.#conversations.find(match);
  }

  /** What a folder, by its name in the address, shows; `words` keeps only conversations that hold all of them. */
  inFolder(folder: string, words = ""): Conversation[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return this.#conversations.filter((conversation) => {
      const text = JSON.stringify(conversation).toLowerCase();
      return this.#lies(conversation, folder) && wanted.every((word) => text.includes(word));
    });
  }

  isStarred({ key }: Conversation): boolean {
    return this.#starred.has(key);
  }

  star({ key }: Conversation, on: boolean): void {
    if (on) this.#starred.add(key);
    else this.#starred.delete(key);
  }

  /** Archives or deletes; returns how to take it back. */
  move(keys: readonly string[], place: "archive" | "trash"): () => void {
    const before = keys.map((key) => [key, this.#places.get(key)] as const);
    for (const key of keys) this.#places.set(key, place);
    return () => {
      for (const [key, old] of before) {
        if (old) this.#places.set(key, old);
        else this.#places.delete(key);
      }
    };
  }

  markUnread(keys: readonly string[], unread: boolean): void {
    this.#conversations = this.#conversations.map((each) =>
      keys.includes(each.key) ? { ...each, unread } : each,
    );
  }

  /** Puts a sent message into its conversation, or begins one in Sent; returns how to take it back. */
  send(message: Message, subject: string, answered: Conversation | undefined): () => void {
    const before = this.#conversations;
    const key = `sent-${before.length}-${message.time}`;
    this.#conversations = answered
      ? before.map((each) =>
          each.key === answered.key ? { ...each, messages: [...each.messages, message] } : each,
        )
      : [{ key, startedId: `r-${Date.now()}`, subject, folder: "sent", messages: [message] }, ...before];
    return () => {
      this.#conversations = before;
    };
  }

  #lies(conversation: Conversation, folder: string): boolean {
    const place = this.#places.get(conversation.key);
    if (folder === "trash") return place === "trash";
    if (place === "trash") return false;
    if (folder === "starred") return this.isStarred(conversation);
    if (folder === "all" || folder === "search") return true;
    return !place && conversation.folder === folder;
  }
}
