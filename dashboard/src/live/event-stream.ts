// Keeps one stream of live changes open: says when it is live or lost, opens it anew when the browser gave up.
import { EVENTS_PATH } from "../../../lib/contracts/api.ts";
import { ChangeEvent } from "../../../lib/contracts/workspace.ts";

/** The part of the browser's EventSource that is used here. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}
/** Opens a stream at a path of the page's own origin. */
export type OpenEvents = (path: string) => EventStream;

export type LiveStatus = "connecting" | "live" | "lost";

export interface LiveListener {
  onStatus(status: LiveStatus): void;
  onChange(change: ChangeEvent): void;
  /** The stream is back after a break: events may have been missed, so read anew. */
  onResync(): void;
  /** The browser gave up (for instance a 401 or 503 instead of a stream). */
  onRefused(): void;
}

const CLOSED = 2;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

function parseChange(data: string): ChangeEvent | null {
  try {
    return ChangeEvent.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Opens the stream and keeps it open until the returned function is called. Short breaks are mended by the
 * browser itself, which resumes with Last-Event-ID; after a refusal a new stream is opened, waiting 1 s to 30 s.
 */
export function keepListening(openEvents: OpenEvents, listener: LiveListener): () => void {
  let stream: EventStream | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_DELAY_MS;
  let broken = false;
  let first = true;

  function open(): void {
    clearTimeout(timer);
    const current = openEvents(EVENTS_PATH);
    stream = current;
    current.addEventListener("open", () => {
      delay = FIRST_DELAY_MS;
      listener.onStatus("live");
      if (broken) listener.onResync();
      broken = false;
    });
    // From here on nothing is missed; what changed between the first reads and now may have been.
    current.addEventListener("ready", () => {
      if (first) listener.onResync();
      first = false;
    });
    current.addEventListener("change", (event) => {
      const change = parseChange(event.data);
      if (change) listener.onChange(change);
    });
    current.addEventListener("error", () => {
      broken = true;
      listener.onStatus("lost");
      if (current.readyState !== CLOSED) return;
      listener.onRefused();
      timer = setTimeout(open, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
  }

  /** The network is back: do not wait for the timer. */
  function openNow(): void {
    if (stream?.readyState === CLOSED) open();
  }

  open();
  globalThis.addEventListener("online", openNow);
  return () => {
    clearTimeout(timer);
    globalThis.removeEventListener("online", openNow);
    stream?.close();
  };
}
