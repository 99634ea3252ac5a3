// Typed client of the Baton server, for the background and the dashboard. One call, one request, no retry:
// who retries (the outbox, a query) knows better how long to wait.
import * as z from "zod/mini";
import {
  type Api,
  type ApiBody,
  type ApiName,
  type ApiParams,
  type ApiQuery,
  type ApiResponse,
  api,
} from "../contracts/api.ts";
import { CONTRACT_HEADER, CONTRACT_VERSION } from "../contracts/version.ts";
import { AppError, ERROR_CODES } from "../core/errors.ts";
import { readLimited } from "./read-limited.ts";

/** Answers larger than this are refused: no real answer comes near, a wrong server's page may. */
const MAX_RESPONSE_BYTES = 5_000_000;
const DEFAULT_TIMEOUT_MS = 15_000;

const ErrorBody = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  requestId: z.string(),
  field: z.optional(z.string()),
});

export interface ApiClientOptions {
  /** Origin of the server, without a path; empty for the page's own origin. */
  baseUrl: string;
  /** Bearer token; null when a session cookie speaks for the member. */
  token: string | null;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
}

type Part<K extends string, T> = undefined extends T ? { [P in K]?: T } : { [P in K]: T };
export type ApiInput<N extends ApiName> = Part<"params", ApiParams<N>> &
  Part<"query", ApiQuery<N>> &
  Part<"body", ApiBody<N>> & { signal?: AbortSignal | undefined };

export interface ApiClient {
  /** @throws AppError with the server's code, or `network`, `timeout`, `not_baton`, `too_large`. */
  call<N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiResponse<N>>;
}

function urlOf(baseUrl: string, path: string, params: object | undefined, query: object | undefined): string {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[key] ?? "")),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  const suffix = search.size > 0 ? `?${search}` : "";
  return `${baseUrl}${filled}${suffix}`;
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function parseJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("not_baton", "The server answered with something other than Baton's JSON.", {
      status: response.status,
    });
  }
}

function errorFrom(body: unknown, response: Response): AppError {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) {
    return new AppError(
      "not_baton",
      `The server answered ${response.status} in a form Baton does not know.`,
      {
        status: response.status,
        retryAfterSeconds: retryAfter(response),
      },
    );
  }
  const { code, message, requestId, field } = parsed.data;
  return new AppError(code, message, {
    field,
    requestId,
    status: response.status,
    retryAfterSeconds: retryAfter(response),
  });
}

function asAppError(error: unknown, timedOut: boolean): AppError {
  if (error instanceof AppError) return error;
  if (timedOut) return new AppError("timeout", "The server did not answer in time.", { cause: error });
  return new AppError("network", "The server could not be reached.", { cause: error });
}

/** Makes a client; see `ApiClient`. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const doFetch = options.fetch ?? globalThis.fetch.bind(globalThis);

  async function request(
    operation: Api[ApiName],
    input: ApiInput<ApiName>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const headers: Record<string, string> = {
      accept: "application/json",
      [CONTRACT_HEADER]: String(CONTRACT_VERSION),
    };
    if (options.token !== null) headers.authorization = `Bearer ${options.token}`;
    const body = (input as { body?: unknown }).body;
    if (body !== undefined) headers["content-type"] = "application/json";
    const { params, query } = input as { params?: object; query?: object };
    const response = await doFetch(urlOf(options.baseUrl, operation.path, params, query), {
      method: operation.method,
      headers,
      signal,
      redirect: "error",
      cache: "no-store",
      credentials: options.token === null ? "same-origin" : "omit",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed = parseJson(await readLimited(response, MAX_RESPONSE_BYTES), response);
    if (!response.ok) throw errorFrom(parsed, response);
    return parsed;
  }

  return {
    async call(name, input) {
      const operation = api[name];
      const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout;
      try {
        const raw = await request(operation, input as ApiInput<ApiName>, signal);
        const parsed = (operation.response as z.ZodMiniType).safeParse(raw);
        if (!parsed.success) {
          throw new AppError("not_baton", "The server's answer does not have the shape Baton knows.", {
            cause: parsed.error,
          });
        }
        return parsed.data as ApiResponse<typeof name>;
      } catch (error) {
        throw asAppError(error, timeout.aborted);
      }
    },
  };
}
