// The live feed (SSE over fetch) while a sidebar is open: what changed on the server is stale here at once.
import { createParser } from "eventsource-parser";
import { EVENTS_PATH } from "../../contracts/api.ts";
import { ChangeEvent } from "../../contracts/workspace.ts";
import { storageItem } from "../../platform/key-value.ts";
import { listCall } from "../call-api.ts";
import { backoffMs } from "../outbox/backoff.ts";
import { deliverOutbox } from "../outbox/deliver.ts";
import { markStale } from "../prospect/story-copy.ts";
import type { Runtime } from "../runtime.ts";
import { connectionWorked, LIVE_CURSOR_KEY } from "../session/connection.ts";
import { signInOf } from "../session/sign-in.ts";
import { syncQuietly } from "../sync/sync-all.ts";

/** Without a byte for this long the connection counts as dead; the server sends a comment more often. */
const SILENCE_MS = 90_000;
/** Several changes close together start one sync. */
const SYNC_PAUSE_MS = 2_000;

/** Kinds that change what the delta feeds hold. */
const NEEDS_SYNC: ReadonlySet<string> = new Set(["content", "prospect"]);

export interface LiveFeed {
  start(): void;
  stop(): void;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Resolves when `ms` have passed or the signal stops. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Makes the feed; it runs between `start` and `stop` and comes back by itself. */
export function createLiveFeed(rt: Runtime): LiveFeed {
  const cursor = storageItem<string | null>(rt.session, LIVE_CURSOR_KEY, null);
  let stopper: AbortController | null = null;
  let syncTimer: ReturnType<typeof setTimeout> | null = null;

  async function take(id: string | undefined, data: string): Promise<void> {
    const event = ChangeEvent.safeParse(parseJson(data));
    if (!event.success) return;
    const { kind, prospectId } = event.data;
    if (prospectId !== null) await markStale(rt, prospectId);
    if (NEEDS_SYNC.has(kind) && syncTimer === null) {
      syncTimer = setTimeout(() => {
        syncTimer = null;
        void syncQuietly(rt);
      }, SYNC_PAUSE_MS);
    }
    // Last, so that an event whose work was cut short is sent again.
    if (id !== undefined) await cursor.set(id);
  }

  async function read(body: ReadableStream<Uint8Array>, alive: () => void): Promise<void> {
    const events: { id: string | undefined; data: string }[] = [];
    const parser = createParser({ onEvent: ({ id, data }) => events.push({ id, data }) });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      parser.feed(decoder.decode(value, { stream: true }));
      for (const { id, data } of events.splice(0)) await take(id, data);
    }
  }

  /** One connection, until it ends. True when it was a working one. */
  async function connect(signal: AbortSignal): Promise<boolean> {
    const { serverUrl, token } = await signInOf(rt);
    const since = await cursor.get();
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    const alive = () => {
      rt.stayAwake();
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    let opened = false;
    try {
      const response = await rt.fetch(`${serverUrl}${EVENTS_PATH}`, {
        headers: {
          accept: "text/event-stream",
          authorization: `Bearer ${token}`,
          ...(since === null ? {} : { "last-event-id": since }),
        },
        signal: AbortSignal.any([signal, silence.signal]),
        credentials: "omit",
        redirect: "error",
        cache: "no-store",
      });
      const type = response.headers.get("content-type") ?? "";
      opened = response.ok && type.startsWith("text/event-stream");
      if (!opened || !response.body) {
        // A page that never ends would go on loading behind our back.
        await response.body?.cancel();
        return false;
      }
      await listCall(rt, "event.stream", "nothing but a resume point", "ok");
      await connectionWorked(rt);
      void deliverOutbox(rt, true);
      await read(response.body, alive);
    } catch {
      // Lost, refused or stopped: the loop decides whether to come back.
    } finally {
      clearTimeout(timer);
    }
    return opened;
  }

  async function loop(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const worked = await connect(signal).catch(() => false);
      failures = worked ? 0 : failures + 1;
      if (!signal.aborted) await pause(backoffMs(failures + 1, rt.random(), undefined), signal);
    }
  }

  return {
    start() {
      if (stopper) return;
      stopper = new AbortController();
      void loop(stopper.signal);
    },
    stop() {
      stopper?.abort();
      stopper = null;
      if (syncTimer !== null) clearTimeout(syncTimer);
      syncTimer = null;
    },
  };
}
