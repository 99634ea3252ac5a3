// The background's end of the port `ui`: checks every message, runs its handler, answers.
import type { UiCallName, UiCalls } from "../contracts/ui-background.ts";
import { AppError } from "../core/errors.ts";
import type { UiCaller } from "./classify-sender.ts";
import type { PortLike } from "./port.ts";
import { type AnswerMessage, toWire } from "./wire.ts";

/** What a handler knows of the call it answers. */
export interface CallContext {
  /** UUIDv7 of the call; a call repeated after a reconnect has the same, so it serves as idempotency key. */
  callId: string;
  caller: UiCaller;
}

export type UiHandlers = {
  [N in UiCallName]: (input: UiCalls[N]["input"], context: CallContext) => Promise<UiCalls[N]["output"]>;
};

/** The part of a schema library that is needed here; the background passes its schemas in. */
export interface InputSchema {
  safeParse(raw: unknown): { success: true; data: unknown } | { success: false; error: unknown };
}

export interface UiServerOptions {
  handlers: UiHandlers;
  inputs: Record<UiCallName, InputSchema>;
  /** Redeems the frame's token; resolves to false when it is not this frame's. */
  redeem(token: string, caller: UiCaller): Promise<boolean>;
  /** The caller may be answered from now on. */
  admitted(): void;
}

const CALL_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

function readCall(raw: unknown): { id: string; name: string; input: unknown } | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { type, id, name, input } = raw as Record<string, unknown>;
  if (type !== "call" || typeof id !== "string" || !CALL_ID.test(id) || typeof name !== "string") return null;
  return { id, name, input: input ?? null };
}

/** Serves one port until it closes. A message that is no call is met with silence (it was not ours). */
export function serveUiPort(port: PortLike, caller: UiCaller, options: UiServerOptions): void {
  let admitted = caller.kind === "page";
  /** Calls that arrive while a token is being checked wait for the outcome. */
  let gate: Promise<void> = Promise.resolve();
  if (admitted) options.admitted();

  function answer(message: AnswerMessage): void {
    try {
      port.postMessage(message);
    } catch {
      // The page went away before its answer; there is nobody left to tell.
    }
  }

  async function redeem(token: string): Promise<{ ok: true }> {
    if (!admitted) {
      if (!(await options.redeem(token, caller))) {
        throw new AppError("forbidden", "This frame was not opened by Baton.");
      }
      admitted = true;
      options.admitted();
    }
    return { ok: true };
  }

  async function run(id: string, name: string, raw: unknown): Promise<unknown> {
    if (!Object.hasOwn(options.inputs, name)) throw new AppError("bad_request", "There is no such call.");
    const parsed = options.inputs[name as UiCallName].safeParse(raw);
    if (!parsed.success) throw new AppError("bad_request", `The call ${name} was not understood.`);
    if (name === "frame.redeem") {
      const result = redeem((parsed.data as UiCalls["frame.redeem"]["input"]).token);
      gate = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    }
    await gate;
    if (!admitted) throw new AppError("forbidden", "This frame was not opened by Baton.");
    const handler = options.handlers[name as UiCallName] as (i: unknown, c: CallContext) => Promise<unknown>;
    return handler(parsed.data, { callId: id, caller });
  }

  port.onMessage.addListener((raw) => {
    const call = readCall(raw);
    if (!call) return;
    run(call.id, call.name, call.input).then(
      (output) => answer({ type: "answer", id: call.id, ok: true, output }),
      (error: unknown) => {
        if (!(error instanceof AppError)) console.error("Baton: a call failed unforeseen", call.name, error);
        answer({ type: "answer", id: call.id, ok: false, error: toWire(error) });
      },
    );
  });
}
