// The line at the lower edge that says what was done and takes it back.
import { el } from "./dom.ts";

const SHOWN_FOR = 8_000;

/** Shows the line in place of an earlier one; `undo` is offered as long as it stands. */
export function showToast(text: string, undo: () => void): void {
  document.querySelector(".toast")?.remove();
  const button = el("button", { type: "button", class: "pill" }, "Undo");
  const toast = el("div", { class: "toast", role: "status" }, text, button);
  button.addEventListener("click", () => {
    toast.remove();
    undo();
  });
  document.body.append(toast);
  window.setTimeout(() => toast.remove(), SHOWN_FOR);
}
