// Single keys of the dashboard: G then a page's letter, `/` find, `?` key list. Never while something is typed.
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { PAGES } from "./navigation.ts";

/** How long a `G` waits for its second key, in ms. */
const CHORD_MS = 1_500;
/** The field that `/` goes to; a page without one ignores the key. */
export const FIND_FIELD_ID = "find";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

/** Listens while mounted and `on`. `openKeyList` is called for `?`. */
export function useKeys(on: boolean, openKeyList: () => void): void {
  const [, navigate] = useLocation();
  const chordAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    if (!on) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      const inChord = event.timeStamp - chordAt.current < CHORD_MS;
      chordAt.current = key === "g" && !inChord ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const page = inChord ? PAGES.find((candidate) => candidate.key === key) : undefined;
      if (page) navigate(page.path);
      else if (key === "/") document.getElementById(FIND_FIELD_ID)?.focus();
      else if (key === "?") openKeyList();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [on, navigate, openKeyList]);
}
