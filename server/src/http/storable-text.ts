// Text that no PostgreSQL can store: NUL characters and halves of surrogate pairs.
import { AppError } from "../../../lib/core/errors.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws AppError `bad_request` naming the first field that holds such text. */
export function requireStorableText(value: unknown, path: readonly string[] = []): void {
  if (typeof value === "string") {
    if (!value.includes("\0") && !LONE_SURROGATE.test(value)) return;
    const field = path.join(".");
    throw new AppError("bad_request", `${field}: holds a character that cannot be stored.`, { field });
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, member] of Object.entries(value)) requireStorableText(member, [...path, key]);
}
