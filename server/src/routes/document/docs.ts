// Browsable API documents at /docs, everything from our own origin.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Hono } from "hono";
import { AppError } from "../../../../lib/core/errors.ts";
import type { AppEnv } from "../../http/request-scope.ts";
import { PAGE_POLICY } from "../../http/security-headers.ts";
import { fileResponse } from "./pages.ts";

const FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Baton API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true });
`;

/** Routes under /docs. */
export function docsRoutes(): Hono<AppEnv> {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const app = new Hono<AppEnv>();
  app.get("/", (c) => {
    c.set("route", "/docs");
    return c.html(PAGE, 200, { "content-security-policy": PAGE_POLICY });
  });
  app.get("/start.js", (c) => {
    c.set("route", "/docs");
    return c.body(START, 200, { "content-type": "text/javascript; charset=utf-8" });
  });
  app.get("/:file", async (c) => {
    c.set("route", "/docs");
    const name = c.req.param("file");
    const file = FILES.includes(name) ? await fileResponse(folder, `/${name}`) : null;
    if (file === null) throw new AppError("not_found", "There is no such file.");
    return file;
  });
  return app;
}
