// Compose windows and inline replies with the recipient area of 2021 to 2026, and a stand-in for the draft store
// that listens to real input events.
import type { Person } from "../people.ts";
import { el, iconButton } from "./dom.ts";

/** What a compose starts with. */
export interface ComposeStart {
  to: readonly Person[];
  cc: readonly Person[];
  subject: string;
  inline: boolean;
  signature: string;
  /** Paragraphs to go on with, signature included. */
  body?: readonly string[];
  /** Hidden ids of the thread a reply belongs to. */
  thread?: { legacyId: string | undefined; permId: string } | undefined;
  close(): void;
  /** Takes what was written; the compose is closed by then. */
  send(written: Written): void;
}

/** What a compose holds when it is sent. */
export interface Written {
  to: Person[];
  cc: Person[];
  subject: string;
  body: string[];
}

let serial = 0;
/** Gmail saves a draft a moment after the last change. */
const SAVE_AFTER = 400;

/** Builds the `.M9` block of one compose; a window wraps it in a dialog. */
export function buildCompose(start: ComposeStart): HTMLElement {
  const id = `#msg-a:r-${7_673_660_351_152 + ++serial}`;
  const status = el("span", { class: "saved", role: "status", "aria-live": "polite" });
  const editor = el(
    "div",
    {
      class: "Am Al editable LW-avf",
      g_editable: "true",
      role: "textbox",
      contenteditable: "true",
      "aria-multiline": "true",
      "aria-label": "Message body",
      tabindex: "1",
      spellcheck: "false",
    },
    ...(start.body?.map((line) => el("div", {}, line)) ?? [
      el("div", {}, el("br")),
      el("div", { class: "gmail_signature", "data-smartmail": "gmail_signature" }, start.signature),
    ]),
  );
  const subjectBox = el("input", {
    name: "subjectbox",
    class: "aoT",
    placeholder: "Subject",
    "aria-label": "Subject",
    value: start.inline ? "" : start.subject,
  });
  const send = el("button", { type: "button", class: "aoO", "aria-label": "Send" }, "Send");
  send.addEventListener("mousedown", (event) => event.preventDefault());
  send.addEventListener("click", () => {
    const written = readWritten(block, start, editor);
    if (written.to.length + written.cc.length) {
      start.close();
      start.send(written);
    } else status.textContent = "Add at least one recipient.";
  });
  const block = el(
    "div",
    { class: "M9" },
    el(
      "div",
      {
        class: "aoI",
        role: "region",
        "aria-label": start.subject || "New message",
        "data-compose-id": String(serial),
      },
      el(
        "form",
        { class: "bAs", method: "POST" },
        el(
          "div",
          { class: "fields" },
          recipientArea("to", "To", start.to),
          recipientArea("cc", "Cc", start.cc),
          recipientArea("bcc", "Bcc", []),
        ),
        el("div", { class: "aoD", style: start.inline ? "display: none" : undefined }, subjectBox),
        hidden("subject", start.inline ? start.subject : ""),
        hidden("composeid", String(serial)),
        hidden("draft", id),
        hidden("rt", start.thread ? `#${start.thread.permId}` : ""),
        hidden("lts", start.thread?.legacyId ?? ""),
        hidden("rm", ""),
      ),
      el("div", { class: "Ap" }, editor),
      el(
        "div",
        { class: "aDh btC" },
        send,
        iconButton("bold", "Bold", () => document.execCommand("bold")),
        status,
        iconButton("bin", "Discard draft", start.close),
      ),
    ),
  );
  autosave(block, status);
  return block;
}

/** A window of its own at the lower edge: `.AD` > `[role=dialog]` around the compose. */
export function buildWindow(start: ComposeStart): HTMLElement {
  const body = el("div", { class: "nH" }, el("div", { class: "aaZ" }, buildCompose(start)));
  const minimise = iconButton("minus", "Minimise", () => {
    body.hidden = !body.hidden;
    minimise.setAttribute("aria-expanded", String(!body.hidden));
  });
  minimise.setAttribute("aria-expanded", "true");
  return el(
    "div",
    { class: "nH nn AD" },
    el(
      "div",
      { class: "nH Hd", role: "dialog", "aria-label": start.subject || "New message" },
      el(
        "div",
        { class: "nH Hy aXJ" },
        el("h2", { class: "a3E" }, el("span", { class: "aYF" }, start.subject || "New message")),
        minimise,
        iconButton("x", "Discard and close", start.close),
      ),
      body,
    ),
  );
}

/** The recipients' area of one field with a chip per person. */
export function recipientArea(
  name: "to" | "cc" | "bcc",
  label: string,
  people: readonly Person[],
): HTMLElement {
  const chips = el("div", { class: "afv", role: "listbox", "aria-label": label }, ...people.map(chip));
  const input = el("input", {
    class: "agP aFw",
    role: "combobox",
    "aria-label": `${label} recipients`,
    autocomplete: "off",
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    if (!/^\S+@\S+$/.test(input.value)) return;
    chips.append(chip({ name: "", email: input.value }));
    input.value = "";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return el("div", { class: "anm", name }, el("span", { class: "aoy" }, label), chips, input);
}

function readWritten(block: HTMLElement, start: ComposeStart, editor: HTMLElement): Written {
  const named = (field: string): Person[] => {
    const area = block.querySelector(`.anm[name="${field}"]`);
    const chips = [...(area?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const typed = area?.querySelector("input")?.value.trim() ?? "";
    return [
      ...chips.map(({ dataset: { hovercardId = "", name = "" } }) => ({ email: hovercardId, name })),
      ...(/^\S+@\S+\.\S+$/.test(typed) ? [{ email: typed, name: "" }] : []),
    ];
  };
  const box = block.querySelector<HTMLInputElement>('input[name="subjectbox"]');
  return {
    to: named("to"),
    cc: named("cc"),
    subject: (start.inline ? start.subject : box?.value.trim()) || "(no subject)",
    body: editor.innerText.split(/\n+/).filter((line) => line.trim()),
  };
}

function chip(person: Person): HTMLElement {
  return el(
    "div",
    {
      class: "agh",
      role: "option",
      "data-hovercard-id": person.email,
      "data-name": person.name || person.email,
    },
    el("span", { class: "af2" }, person.name || person.email),
  );
}

function hidden(name: string, value: string): HTMLElement {
  return el("input", { type: "hidden", name, value });
}

function autosave(block: HTMLElement, status: HTMLElement): void {
  let timer = 0;
  block.addEventListener("input", () => {
    status.textContent = "Saving…";
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = "Draft saved";
    }, SAVE_AFTER);
  });
}
