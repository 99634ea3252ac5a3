// Serves the look-alike mailbox: over HTTP on loopback for practice, over HTTPS for tests that let Chromium
// resolve mail.google.com to it. Both send the kinds of headers Gmail sends.
import { randomBytes } from "node:crypto";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { buildPage } from "./build-page.ts";
import { MAILBOXES } from "./mailboxes.ts";

/** A running mailbox. */
export interface MailServer {
  port: number;
  /** Address of the first account's inbox. */
  url: string;
  stop(): Promise<void>;
}

/** Where to listen; 0 takes any free port. */
export interface MailServerOptions {
  port?: number;
}

/** The practice mailbox on `http://127.0.0.1:<port>/mail/u/0/`. Rejects when the port is taken. */
export async function startPracticeServer(options: MailServerOptions = {}): Promise<MailServer> {
  const server = createHttpServer(await handler());
  const port = await listen(server, options.port ?? 0);
  return { port, url: `http://127.0.0.1:${port}/mail/u/0/#inbox`, stop: () => stop(server) };
}

/**
 * The same over HTTPS with a certificate made at start: for `https://mail.google.com/mail/u/0/` behind
 * Chromium's `--host-resolver-rules` with certificate errors ignored.
 */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "mail.google.com" }], {
    keySize: 2048,
  });
  const server = createHttpsServer({ key, cert }, await handler());
  const port = await listen(server, options.port ?? 0);
  return { port, url: "https://mail.google.com/mail/u/0/#inbox", stop: () => stop(server) };
}

async function handler(): Promise<RequestListener> {
  const page = await buildPage();
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://mail");
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, {
        "content-type": type,
        "cache-control": "no-cache, no-store, max-age=0, must-revalidate",
        "x-content-type-options": "nosniff",
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return send(405, "text/plain", "Read only.\n");
    if (url.pathname === "/mail/_/page.js") return send(200, "text/javascript", page.script);
    if (url.pathname === "/mail/_/page.css") return send(200, "text/css", page.style);
    if (url.pathname === "/favicon.ico") return send(200, "image/svg+xml", FAVICON);
    const account = /^\/mail\/u\/(\d+)\/$/.exec(url.pathname)?.[1];
    if (account === undefined || !MAILBOXES[Number(account)]) {
      if (!/^\/(mail\/?(u\/\d+)?)?$/.test(url.pathname)) return send(404, "text/plain", "Not here.\n");
      response.writeHead(302, {
        location: /^\/mail\/u\/1$/.test(url.pathname) ? "/mail/u/1/" : "/mail/u/0/",
      });
      response.end();
      return;
    }
    const nonce = randomBytes(16).toString("base64url");
    for (const [name, value] of Object.entries(securityHeaders(nonce))) response.setHeader(name, value);
    send(200, "text/html; charset=utf-8", document(nonce, page.tag));
  };
}

/** Gmail's kinds: scripts by nonce, Google's frames only, Trusted Types, no framing by others. */
function securityHeaders(nonce: string): Record<string, string> {
  return {
    "content-security-policy": [
      `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample'`,
      "frame-src https://accounts.google.com/ https://apis.google.com/ https://contacts.google.com/ https://mail.google.com/",
      "object-src 'none'",
      "base-uri 'self'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
    ].join("; "),
    "x-frame-options": "SAMEORIGIN",
    "x-xss-protection": "0",
    "referrer-policy": "origin",
    "cross-origin-opener-policy": "same-origin-allow-popups",
  };
}

/** A style sheet and a script from here are let in by the nonce; nothing else runs. */
function document(nonce: string, tag: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/mail/_/page.css?${tag}">
</head>
<body>
<script nonce="${nonce}" src="/mail/_/page.js?${tag}"></script>
</body>
</html>
`;
}

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1.5" y="3" width="13" height="10" rx="2" fill="#5f6775"/><path d="m2.5 5 5.5 4 5.5-4" fill="none" stroke="#fff" stroke-width="1.5"/></svg>';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
