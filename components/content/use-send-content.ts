// Sending an item: into the open draft, else onto the clipboard, and saying which of the two it was.
import { useState } from "react";
import { useInsertContent } from "../../lib/queries/use-content.ts";

/** What an item needs to be sent. */
export interface Sendable {
  id: string;
  title: string;
  url: string | null;
}

export interface SendNote {
  contentId: string;
  tone: "good" | "warn" | "bad";
  text: string;
}

/** `note` is the outcome of the last try. `insert` and `copy` never throw. */
export function useSendContent() {
  const { mutateAsync, isPending } = useInsertContent();
  const [note, setNote] = useState<SendNote | null>(null);
  const say = (contentId: string, tone: SendNote["tone"], text: string) => setNote({ contentId, tone, text });

  const copy = async (item: Sendable): Promise<void> => {
    const copied = await copyText(item.url ?? item.title);
    if (copied) say(item.id, "good", item.url ? "Link copied." : "Title copied; the item has no link.");
    else say(item.id, "bad", "Not copied: the browser did not allow it.");
  };

  const insert = async (item: Sendable): Promise<void> => {
    const result = await mutateAsync({ contentId: item.id }).catch((error: unknown) => ({
      ok: false,
      reason: error instanceof Error ? error.message : null,
    }));
    if (result.ok) {
      say(item.id, "good", "Inserted into your draft.");
      return;
    }
    const why = result.reason ?? "no draft is open";
    const copied = await copyText(item.url ?? item.title);
    if (copied) say(item.id, "warn", `Not inserted (${why}). The link is on the clipboard instead.`);
    else say(item.id, "bad", `Not inserted (${why}), and the browser did not allow copying.`);
  };

  return { insert, copy, note, busy: isPending };
}

/** The frame may lack the async clipboard; the selection way still works from a click. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
  }
}
