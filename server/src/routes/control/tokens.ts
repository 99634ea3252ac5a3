// POST /control/tokens: tokens and sign-in links for the command line while this server holds the data folder.
// Not part of the API: it asks for the key in the folder's lock file, which only the folder's owner can read.
import { createHash, timingSafeEqual } from "node:crypto";
import type { Handler as HonoHandler } from "hono";
import * as z from "zod/mini";
import { AppError } from "../../../../lib/core/errors.ts";
import { readJsonBody } from "../../http/read-body.ts";
import type { AppEnv } from "../../http/request-scope.ts";
import { validate } from "../../http/validate.ts";
import type { ServerDeps } from "../../services/context.ts";
import { issueForMember } from "../../services/control/issue.ts";

const LIMIT_BYTES = 10_000;
const Text = z.string().check(z.minLength(1), z.maxLength(320));

/** What is asked for: a bearer token, or a link to a dashboard at `baseUrl`. */
export const ControlRequest = z.object({
  workspace: z.optional(Text),
  member: Text,
  want: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("token"), name: Text, days: z.nullable(z.int().check(z.minimum(1))) }),
    z.object({ kind: z.literal("link"), baseUrl: z.string().check(z.maxLength(2048)) }),
  ]),
});
export const ControlAnswer = z.object({ text: z.string() });

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** @throws AppError `unauthorized`; pages of a browser are refused whatever they know. */
function requireKey(request: Request, key: string): void {
  const given = /^Bearer (\S+)$/u.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (request.headers.has("origin") || !timingSafeEqual(digest(given), digest(key))) {
    throw new AppError("unauthorized", "This needs the key of the data folder.");
  }
}

/** The handler. */
export function controlRoute(deps: ServerDeps, key: string): HonoHandler<AppEnv> {
  return async (c) => {
    c.set("route", "/control/tokens");
    requireKey(c.req.raw, key);
    const input = validate(ControlRequest, await readJsonBody(c.req.raw, LIMIT_BYTES));
    const text = await issueForMember(deps.database, input as z.infer<typeof ControlRequest>);
    return c.json({ text } satisfies z.infer<typeof ControlAnswer>, 200, { "cache-control": "no-store" });
  };
}
