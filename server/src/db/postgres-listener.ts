// One connection that listens for changes written by other processes on the same PostgreSQL.
import pg from "pg";
import type { ChangeSignal } from "./change-signal.ts";

/** Name of the notification; its payload is the workspace's id. */
export const CHANGE_CHANNEL = "baton_change";

const RECONNECT_MS = 1_000;

/** Listens until closed; a lost connection is made again and then everyone is woken, since signals may be missing. */
export async function listenForChanges(url: string, signal: ChangeSignal): Promise<() => Promise<void>> {
  let closed = false;
  let opened = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on("notification", (message) => {
      if (message.payload) signal.wake(message.payload);
    });
    next.on("error", () => next.end().catch(() => undefined));
    next.on("end", () => {
      client = null;
      reconnectSoon();
    });
    await next.connect();
    await next.query(`listen ${CHANGE_CHANNEL}`);
    client = next;
  }

  /** A failed try both rejects and ends its connection: one timer for the two. */
  function reconnectSoon(): void {
    if (closed || timer !== null || !opened) return;
    timer = setTimeout(() => {
      timer = null;
      connect().then(() => signal.wakeAll(), reconnectSoon);
    }, RECONNECT_MS);
  }

  await connect();
  opened = true;
  return async () => {
    closed = true;
    if (timer !== null) clearTimeout(timer);
    await client?.end();
  };
}
