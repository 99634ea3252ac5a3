// Sentences for the ways a call can fail. What failed, and what the rep can do.
import type { ErrorCode } from "../../lib/core/errors.ts";

const SENTENCE: Readonly<Record<ErrorCode, string>> = {
  bad_request: "The server did not accept the request",
  unauthorized: "Your sign-in is no longer accepted",
  forbidden: "Your account may not see this",
  not_found: "The server does not have this",
  conflict: "Somebody changed it at the same time",
  too_large: "The answer was too large and was not read",
  rate_limited: "The server asks to wait",
  client_too_new: "The server is older than this extension",
  internal: "Server error",
  unavailable: "Server error",
  network: "The server cannot be reached",
  timeout: "The server did not answer in time",
  not_baton: "Something other than Baton answered; a proxy may want you to sign in",
  storage: "This device could not store it",
  host_gone: "Baton was updated or switched off",
};

/** "Server error 503", "The server did not answer in time". `status` is printed where the code alone says little. */
export function failureWords(code: ErrorCode, status: number | null): string {
  const generic = code === "internal" || code === "unavailable";
  return generic && status !== null ? `${SENTENCE[code]} ${status}` : SENTENCE[code];
}
