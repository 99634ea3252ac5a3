// Small schemas that the others are built from. zod/mini: it is the only zod the extension may ship.
import * as z from "zod/mini";
import { normalizeEmail } from "../core/email-address.ts";

/** A UUID, any version; Baton's own ids are version 7, made by the application. */
export const Id = z.guid();
/** An address in its normal form (see core/email-address). */
export const Email = z.string().check(
  z.maxLength(320),
  z.refine((s) => normalizeEmail(s) !== null, { error: "is not an e-mail address" }),
);
/** A point in time, ISO 8601 with offset. */
export const Instant = z.iso.datetime({ offset: true });
/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** Text that people read, one line. */
export const Line = z.string().check(z.minLength(1), z.maxLength(300));
/** Text that people write, some lines. */
export const Note = z.string().check(z.maxLength(2000));
/** An opaque resume point of a feed; the client sends back what it was given. */
export const Cursor = z.string().check(z.maxLength(200));
/** An http(s) address. */
export const WebUrl = z
  .string()
  .check(z.maxLength(2048), z.regex(/^https?:\/\/\S+$/u, { error: "must start with http:// or https://" }));
