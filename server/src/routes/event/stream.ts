// GET /v1/events: what changes in the workspace, as server-sent events, resumable by Last-Event-ID or ?since.
import type { Context, Handler as HonoHandler } from "hono";
import { EVENTS_PATH } from "../../../../lib/contracts/api.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import { ROLES } from "../../../../lib/core/vocabulary.ts";
import { authenticateRequest } from "../../http/credentials.ts";
import type { AppEnv } from "../../http/request-scope.ts";
import type { EventHub } from "../../services/change/hub.ts";
import type { ServerDeps } from "../../services/context.ts";

const KEEP_ALIVE_MS = 15_000;
/** A client that reads this slowly is cut off; it resumes where it stopped. */
const MAX_WAITING_BYTES = 1_000_000;

function resumeFrom(c: Context<AppEnv>): number | null {
  const text = c.req.header("last-event-id") ?? c.req.query("since");
  if (text === undefined || text === "") return null;
  if (!/^\d{1,15}$/u.test(text)) {
    throw new AppError("bad_request", "The place to resume from must be a whole number.", { field: "since" });
  }
  return Number(text);
}

/** Writes are dropped once the client has gone. */
function openStream(): {
  stream: ReadableStream<Uint8Array>;
  write: (text: string) => void;
  close: () => void;
  onClose: (listener: () => void) => void;
} {
  const encoder = new TextEncoder();
  const listeners: (() => void)[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let isEnded = false;
  const end = (): void => {
    controller = null;
    isEnded = true;
    for (const listener of listeners.splice(0)) listener();
  };
  const close = (): void => {
    controller?.close();
    end();
  };
  return {
    stream: new ReadableStream<Uint8Array>(
      {
        start(opened) {
          controller = opened;
        },
        cancel: end,
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MAX_WAITING_BYTES }),
    ),
    write(text) {
      controller?.enqueue(encoder.encode(text));
      if ((controller?.desiredSize ?? 1) <= 0) close();
    },
    close,
    onClose(listener) {
      if (isEnded) listener();
      else listeners.push(listener);
    },
  };
}

/** The handler. Streams end by themselves when their token is no longer accepted, or the client leaves. */
export function eventsRoute(deps: ServerDeps, hub: EventHub): HonoHandler<AppEnv> {
  return async (c) => {
    c.set("route", EVENTS_PATH);
    const request = c.req.raw;
    const { workspace } = await authenticateRequest(deps, request, ROLES);
    c.set("workspaceId", workspace.id);
    const since = resumeFrom(c);
    const { stream, write, close, onClose } = openStream();
    const timer = setInterval(() => {
      write(": keep-alive\n\n");
      authenticateRequest(deps, request, ROLES).catch(close);
    }, KEEP_ALIVE_MS);
    onClose(() => clearInterval(timer));
    write("retry: 2000\n\n");
    hub
      .listen(
        workspace.id,
        since,
        (frames) => write(frames.map((frame) => frame.text).join("")),
        (seq) => write(`id: ${seq}\nevent: ready\ndata: {"seq":${seq}}\n\n`),
        close,
      )
      .then(onClose, close);
    return c.body(stream, 200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
  };
}
