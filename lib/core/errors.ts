// One closed list of error codes for server, background and UI, so that each failure has one sentence.

/** Every way a Baton call can fail. `network`, `timeout`, `not_baton`, `too_large` arise in the client only. */
export const ERROR_CODES = [
  "bad_request",
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "rate_limited",
  "client_too_new",
  "internal",
  "unavailable",
  "network",
  "timeout",
  "not_baton",
  "storage",
  "host_gone",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The error body on every wire: `{code, message, requestId, field?}`. */
export interface WireError {
  code: ErrorCode;
  message: string;
  requestId: string;
  /** Path of the offending field, for instance `detail.until`. */
  field?: string | undefined;
}

/** An error that was foreseen. Anything else that is thrown is a bug and is reported as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  /** HTTP status seen by a client, if the error came from a server. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Seconds to wait before the next try, from Retry-After. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      field?: string | undefined;
      status?: number | undefined;
      requestId?: string | undefined;
      retryAfterSeconds?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.field = options.field;
    this.status = options.status;
    this.requestId = options.requestId;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** HTTP status of each code that a server can answer. */
export const STATUS_OF: Readonly<Partial<Record<ErrorCode, number>>> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  client_too_new: 426,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

/**
 * May the same call succeed later? A refused verdict is shown to the rep; these are retried instead.
 * `not_baton` (a proxy's sign-in page instead of JSON) passes too, once the network is right again.
 */
export function isRetryable(code: ErrorCode): boolean {
  return ["rate_limited", "internal", "unavailable", "network", "timeout", "not_baton", "storage"].includes(
    code,
  );
}
