// Finds out who speaks: a bearer token (extension, command line) or the dashboard's session cookie.
import { AppError } from "../../../lib/core/errors.ts";
import type { Role } from "../../../lib/core/vocabulary.ts";
import type { Ctx, ServerDeps } from "../services/context.ts";
import { authenticate } from "../services/session/authenticate.ts";

const COOKIE = "baton_session";

function cookieToken(request: Request): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [name, ...value] = pair.trim().split("=");
    if (name === COOKIE) return value.join("=");
  }
  return null;
}

/** The cookie for a new session, or with null the one that ends it. `Secure` where members come by https. */
export function sessionCookie(
  { publicUrl }: Pick<ServerDeps, "publicUrl">,
  token: string | null,
  expiresAt: Date,
): string {
  const secure = publicUrl?.startsWith("https:") === true;
  const lifetime = token === null ? "Max-Age=0" : `Expires=${expiresAt.toUTCString()}`;
  return `${COOKIE}=${token ?? ""}; Path=/; HttpOnly; SameSite=Strict; ${lifetime}${secure ? "; Secure" : ""}`;
}

/**
 * A browser adds the cookie by itself, so a write with it must come from our own pages. SameSite alone does not
 * tell ports of one host apart. A proxy may put its own name for us into Host: there the public URL decides.
 * @throws AppError `forbidden`
 */
export function requireOwnOrigin({ publicUrl }: Pick<ServerDeps, "publicUrl">, request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== null && origin === publicUrl) return;
  const own = request.headers.get("host") ?? new URL(request.url).host;
  let host: string | null = null;
  try {
    host = origin === null ? null : new URL(origin).host;
  } catch {
    host = null;
  }
  if (host !== own) throw new AppError("forbidden", "This request did not come from Baton's own pages.");
}

/** @throws AppError `unauthorized`, `forbidden`. */
export async function authenticateRequest(
  deps: ServerDeps,
  request: Request,
  roles: readonly Role[],
): Promise<Ctx> {
  const bearer = /^Bearer (\S+)$/iu.exec(request.headers.get("authorization") ?? "")?.[1];
  const cookie = bearer === undefined ? cookieToken(request) : null;
  if (bearer === undefined && cookie === null) {
    throw new AppError("unauthorized", "Sign in first: this needs a token.");
  }
  if (bearer === undefined && request.method !== "GET" && request.method !== "HEAD") {
    requireOwnOrigin(deps, request);
  }
  const ctx = await (bearer === undefined
    ? authenticate(deps, cookie ?? "", "session")
    : authenticate(deps, bearer, "extension"));
  if (!roles.includes(ctx.member.role)) {
    throw new AppError("forbidden", `This needs the role ${roles.join(" or ")}; you are ${ctx.member.role}.`);
  }
  return ctx;
}
