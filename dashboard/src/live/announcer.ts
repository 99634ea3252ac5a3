// Says live changes to screen readers politely: at most one message in ten seconds, the latest wins.

/** Shortest time between two spoken messages, in ms (mock/ui.md §8). */
export const ANNOUNCE_GAP_MS = 10_000;

export interface Announcer {
  /** Says `text` now, or when the gap is over; a newer text replaces one that still waits. */
  say(text: string): void;
  stop(): void;
}

/** `show` puts the text into the status region; `now` is the clock in ms. */
export function createAnnouncer(show: (text: string) => void, now: () => number = Date.now): Announcer {
  let lastAt = Number.NEGATIVE_INFINITY;
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    if (waiting === null) return;
    lastAt = now();
    show(waiting);
    waiting = null;
  }

  return {
    say(text) {
      waiting = text;
      if (timer !== undefined) return;
      const wait = lastAt + ANNOUNCE_GAP_MS - now();
      if (wait <= 0) flush();
      else timer = setTimeout(flush, wait);
    },
    stop: () => clearTimeout(timer),
  };
}
