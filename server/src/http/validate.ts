// Checks what came in against the contract, and says which field is wrong.

import { en } from "zod/locales";
import * as z from "zod/mini";
import { AppError } from "../../../lib/core/errors.ts";

// zod/mini ships no words of its own.
z.config(en());

/** Parsed input. @throws AppError `bad_request` naming the first offending field. */
export function validate(schema: z.ZodMiniType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  const message = issue?.message ?? "Invalid input";
  throw new AppError("bad_request", field === "" ? message : `${field}: ${message}`, {
    field: field === "" ? undefined : field,
  });
}
