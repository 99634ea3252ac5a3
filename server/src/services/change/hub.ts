// The live feed: one reader per workspace that has listeners, each change read and encoded once for all of them.
import type { ChangeEvent } from "../../../../lib/contracts/workspace.ts";
import type { OpenDatabase } from "../../db/client.ts";

/** One change as it goes over the line. */
export interface Frame {
  seq: number;
  text: string;
}

/** What a listener is called with: frames in order of seq, never one twice, never one left out. */
export type FrameListener = (frames: readonly Frame[]) => void;

export interface EventHub {
  /**
   * Starts after `since` (null: from now on). `ready` is called first, with the position it starts at.
   * `ended` is called when the hub closes.
   * @returns the function that ends it.
   */
  listen(
    workspaceId: string,
    since: number | null,
    listener: FrameListener,
    ready: (seq: number) => void,
    ended: () => void,
  ): Promise<() => void>;
  /** Ends everyone, for shutting down. */
  close(): void;
}

const PAGE = 500;
/** After a failed read; without listeners the retry ends by itself. */
const RETRY_MS = 1_000;

function encode(event: ChangeEvent): string {
  return `id: ${event.seq}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`;
}

async function readFrames({ db }: OpenDatabase, workspaceId: string, after: number): Promise<Frame[]> {
  const rows = await db
    .selectFrom("change")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(PAGE)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    text: encode({
      seq: row.seq,
      kind: row.kind,
      id: row.entity_id,
      prospectId: row.prospect_id,
      at: row.at.toISOString(),
    }),
  }));
}

async function currentSeq({ db }: OpenDatabase, workspaceId: string): Promise<number> {
  const row = await db
    .selectFrom("workspace")
    .select("change_seq")
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return row.change_seq;
}

interface Channel {
  position: number;
  listeners: Set<FrameListener>;
  isReading: boolean;
  isStale: boolean;
  unsubscribe: () => void;
}

/** Makes a hub on an open database. */
export function createEventHub(database: OpenDatabase): EventHub {
  const channels = new Map<string, Channel>();
  const endings = new Set<() => void>();
  let isClosed = false;

  async function pump(workspaceId: string, channel: Channel): Promise<void> {
    if (isClosed) return;
    channel.isStale = true;
    if (channel.isReading) return;
    channel.isReading = true;
    try {
      while (channel.isStale && channel.listeners.size > 0) {
        channel.isStale = false;
        const frames = await readFrames(database, workspaceId, channel.position);
        const last = frames.at(-1);
        if (last === undefined) continue;
        channel.position = last.seq;
        channel.isStale ||= frames.length === PAGE;
        for (const listener of channel.listeners) listener(frames);
      }
    } catch {
      // Read again from the same position, or this change would wait for the next one.
      setTimeout(() => void pump(workspaceId, channel), RETRY_MS).unref();
    } finally {
      channel.isReading = false;
    }
  }

  function openChannel(workspaceId: string, position: number): Channel {
    const known = channels.get(workspaceId);
    if (known !== undefined) return known;
    const channel: Channel = {
      position,
      listeners: new Set(),
      isReading: false,
      isStale: false,
      unsubscribe: database.changes.subscribe(workspaceId, () => void pump(workspaceId, channel)),
    };
    channels.set(workspaceId, channel);
    return channel;
  }

  function leave(workspaceId: string, channel: Channel, listener: FrameListener): void {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0 || channels.get(workspaceId) !== channel) return;
    channel.unsubscribe();
    channels.delete(workspaceId);
  }

  return {
    async listen(workspaceId, since, listener, ready, ended) {
      const now = await currentSeq(database, workspaceId);
      // A number from the future is from another life of this database.
      let last = since === null || since > now ? now : since;
      const forward = (frames: readonly Frame[]): void => {
        const fresh = frames.filter((frame) => frame.seq > last);
        const newest = fresh.at(-1);
        if (newest === undefined) return;
        last = newest.seq;
        listener(fresh);
      };
      const early: Frame[][] = [];
      let live: FrameListener = (frames) => void early.push([...frames]);
      const gate: FrameListener = (frames) => live(frames);
      const channel = openChannel(workspaceId, now);
      channel.listeners.add(gate);
      try {
        ready(last);
        for (let more = true; more; ) {
          const backlog = await readFrames(database, workspaceId, last);
          forward(backlog);
          more = backlog.length === PAGE;
        }
      } catch (error) {
        leave(workspaceId, channel, gate);
        throw error;
      }
      for (const frames of early) forward(frames);
      live = forward;
      endings.add(ended);
      return () => {
        endings.delete(ended);
        leave(workspaceId, channel, gate);
      };
    },
    close() {
      isClosed = true;
      for (const end of endings) end();
    },
  };
}
