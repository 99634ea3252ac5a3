// The one place where errors become answers.
import { AppError, STATUS_OF, type WireError } from "../../../lib/core/errors.ts";

/** SQLSTATE classes that pass by themselves: connection lost, too many connections, shutting down. */
const PASSING = /^(08|53|57P)/u;
const PASSING_CODES = ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE"];

/** What the client is told, and whether it was foreseen. Unforeseen errors say nothing of the inside. */
export function toWire(
  error: unknown,
  requestId: string,
): { status: number; body: WireError; foreseen: boolean; retryAfterSeconds: number | undefined } {
  if (error instanceof AppError) {
    return {
      status: error.status ?? STATUS_OF[error.code] ?? 500,
      body: {
        code: error.code,
        message: error.message,
        requestId,
        ...(error.field === undefined ? {} : { field: error.field }),
      },
      foreseen: true,
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (PASSING.test(code) || PASSING_CODES.includes(code)) {
    return {
      status: 503,
      body: {
        code: "unavailable",
        message: "The database does not answer right now. Try again in a moment.",
        requestId,
      },
      foreseen: false,
      retryAfterSeconds: 5,
    };
  }
  return {
    status: 500,
    body: {
      code: "internal",
      message: "Something went wrong on the server. Name the request id when you report it.",
      requestId,
    },
    foreseen: false,
    retryAfterSeconds: undefined,
  };
}

/** The answer itself. */
export function errorResponse(error: unknown, requestId: string): { response: Response; foreseen: boolean } {
  const { status, body, foreseen, retryAfterSeconds } = toWire(error, requestId);
  const headers = new Headers({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(retryAfterSeconds));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return { response: new Response(JSON.stringify(body), { status, headers }), foreseen };
}
