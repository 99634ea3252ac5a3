// How long to wait before a write is tried again.
import type { AppError } from "../../core/errors.ts";
import { isRetryable } from "../../core/errors.ts";

const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;
/** However long a server asks to be left alone: a proxy's slip must not hold a verdict for days. */
export const LONGEST_ASKED_MS = 3_600_000;

/**
 * Milliseconds until the next try after `tries` failures: doubling from 5 s to 15 min, less up to half by
 * `random` (so that many browsers do not come back at once), and no sooner than the server asked, up to an hour.
 */
export function backoffMs(tries: number, random: number, retryAfterSeconds: number | undefined): number {
  const full = Math.min(FIRST_MS * 2 ** Math.max(0, tries - 1), LONGEST_MS);
  const jittered = full * (1 - random / 2);
  return Math.max(jittered, Math.min((retryAfterSeconds ?? 0) * 1000, LONGEST_ASKED_MS));
}

/** `retry` later, wait for a new `sign-in`, or the server `refused` it for good. */
export function verdictOn(error: AppError): "retry" | "sign-in" | "refused" {
  if (error.code === "unauthorized") return "sign-in";
  // An answer too long to be ours came from something else than the server; its own 413 is about our row.
  if (error.code === "too_large" && error.status !== 413) return "retry";
  // The server will be updated; until then the verdict waits.
  if (error.code === "client_too_new") return "retry";
  return isRetryable(error.code) ? "retry" : "refused";
}
