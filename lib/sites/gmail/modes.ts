// Which of Gmail's page modes this is. Content script context.

/** `app`: the mailbox; `thread`, `compose`: popped out into a window of its own; `none`: nothing for Baton. */
export type Mode = "app" | "thread" | "compose" | "none";

/** Parts of the app that show no mail. */
const NO_MAIL = /^#(chat|rooms|calls|meet|spaces|settings|contacts|tasks)\b/;

/** Print, original, attachment and mobile pages have nothing for Baton. */
export function modeOf(url: URL, body: Element | null): Mode {
  const parts = url.pathname.split("/");
  if (parts[1] !== "mail" || parts.includes("mu")) return "none";
  const view = url.searchParams.get("view");
  if (view === "cm") return "compose";
  if (view === "btop") return "thread";
  if (view && !/^(lg|tl|cv)$/.test(view)) return "none";
  if (body?.matches(".xE.xp")) return "compose";
  if (body?.matches(".xE.aAU")) return "thread";
  return "app";
}

/** Is the route one without mail (chat, settings …)? It may change without a page load. */
export function isMailRoute(url: URL): boolean {
  return !NO_MAIL.test(url.hash);
}

/** Does the address promise one conversation? A hint only: a long search word looks the same. */
export function namesThread(url: URL): boolean {
  return /[/#][\da-zA-Z]{16,}(\?|$)/.test(url.hash);
}
