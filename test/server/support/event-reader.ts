// Reads the live feed the way a client does.
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { EVENTS_PATH } from "../../../lib/contracts/api.ts";

export interface EventReader {
  /** All `change` numbers so far, in order of arrival. */
  readonly seqs: number[];
  /** Resolves when `isEnough` holds or the stream ends. */
  until(isEnough: () => boolean): Promise<void>;
  /** Number the stream started at. */
  readonly startedAt: number | null;
  readonly ended: boolean;
  leave(): void;
}

/** Connects and waits for the first frame. */
export async function readEvents(
  url: string,
  headers: Record<string, string>,
  since?: number,
): Promise<EventReader> {
  const abort = new AbortController();
  const query = since === undefined ? "" : `?since=${since}`;
  const response = await fetch(`${url}${EVENTS_PATH}${query}`, { headers, signal: abort.signal });
  if (!response.ok || response.body === null) throw new Error(`the feed answered ${response.status}`);
  const seqs: number[] = [];
  const waiting = new Set<() => void>();
  let startedAt: number | null = null;
  let ended = false;
  const onEvent = ({ event, id }: EventSourceMessage): void => {
    if (event === "ready") startedAt = Number(id);
    if (event === "change") seqs.push(Number(id));
  };
  const parser = createParser({ onEvent });
  const body = response.body;
  const pump = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      for (const check of waiting) check();
    }
  };
  void pump()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      for (const check of waiting) check();
    });
  const reader: EventReader = {
    seqs,
    get startedAt() {
      return startedAt;
    },
    get ended() {
      return ended;
    },
    until: (isEnough) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!isEnough() && !ended) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    leave: () => abort.abort(),
  };
  await reader.until(() => startedAt !== null);
  return reader;
}
