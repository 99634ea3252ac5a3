// What travels over the port `ui`: calls, answers and broadcasts; and how an AppError crosses it.
import type { UiBroadcast } from "../contracts/ui-background.ts";
import { AppError, ERROR_CODES, type ErrorCode } from "../core/errors.ts";

/** Page → background. `id` is a UUIDv7 made by the page; a call repeated after a reconnect keeps it. */
export interface CallMessage {
  type: "call";
  id: string;
  name: string;
  input: unknown;
}

/** An AppError without its stack and cause: nothing internal crosses. */
export interface WireFailure {
  code: ErrorCode;
  message: string;
  field?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  retryAfterSeconds?: number | undefined;
}

/** Background → page, one per call. */
export type AnswerMessage =
  | { type: "answer"; id: string; ok: true; output: unknown }
  | { type: "answer"; id: string; ok: false; error: WireFailure };

export type BackgroundMessage = AnswerMessage | UiBroadcast;

/** A foreseen error as it is; any other becomes `internal` with no detail, since it may hold anything. */
export function toWire(error: unknown): WireFailure {
  if (!(error instanceof AppError)) {
    return { code: "internal", message: "Baton's background failed in a way that was not foreseen." };
  }
  const { code, message, field, status, requestId, retryAfterSeconds } = error;
  return { code, message, field, status, requestId, retryAfterSeconds };
}

/** The error as thrown on the other side; an unknown code becomes `internal`. */
export function fromWire(failure: WireFailure): AppError {
  const code = ERROR_CODES.includes(failure.code) ? failure.code : "internal";
  return new AppError(code, failure.message, failure);
}
