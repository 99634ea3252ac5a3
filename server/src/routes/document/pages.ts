// The dashboard's files; every other address is one of its pages.
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Handler as HonoHandler } from "hono";
import { AppError } from "../../../../lib/core/errors.ts";
import type { AppEnv } from "../../http/request-scope.ts";
import { PAGE_POLICY } from "../../http/security-headers.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

async function readIfFile(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG"].includes(String(code))) return null;
    throw error;
  }
}

/** A path inside the folder, or null when the address leads out of it. */
function inside(folder: string, path: string): string | null {
  try {
    const full = normalize(join(folder, decodeURIComponent(path)));
    return full.startsWith(normalize(folder + sep)) && !full.includes("\0") ? full : null;
  } catch {
    return null;
  }
}

/** Serves a file of `folder` under its own type, or null when there is none. */
export async function fileResponse(folder: string, path: string): Promise<Response | null> {
  const full = inside(folder, path);
  const type = TYPES[extname(path)];
  if (full === null || type === undefined) return null;
  const bytes = await readIfFile(full);
  if (bytes === null) return null;
  // Built assets carry a hash in their name; pages must be asked for anew.
  const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": type, "cache-control": cache, "content-security-policy": PAGE_POLICY },
  });
}

/** @throws AppError `not_found` for files that are not there, and when there is no dashboard at all. */
export function pagesRoute(dashboardDir: string | null): HonoHandler<AppEnv> {
  return async (c) => {
    const { path } = c.req;
    c.set("route", "/*");
    if (dashboardDir === null) {
      throw new AppError(
        "not_found",
        "This server runs without the dashboard. Its API is described at /docs.",
      );
    }
    const file = await fileResponse(dashboardDir, path);
    if (file !== null) return file;
    if (extname(path) !== "") throw new AppError("not_found", "There is no such file.");
    const page = await fileResponse(dashboardDir, "/index.html");
    if (page === null) throw new AppError("not_found", "The dashboard has not been built.");
    return page;
  };
}
