// Starts API, dashboard and practice mailbox for a person, and keeps them until Ctrl+C.
import { writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { startPracticeServer } from "../../practice/server.ts";
import { MARKETER, REP } from "../../sample/cast.ts";
import { loadSample } from "../../sample/load.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { issueToken } from "../../server/src/services/token/issue.ts";
import { type RunningServer, startServer } from "../../server/src/start.ts";
import { findWindowBrowser, hasDisplay, openWindow } from "./browser.ts";
import { DASHBOARD, ensureBuilt, outputOf, PRACTICE_EXTENSION } from "./build.ts";
import { explainStart } from "./explain-start.ts";
import { ROOT } from "./root.ts";

export interface StartOptions {
  port: number;
  mailPort: number;
  dataDir: string;
  databaseUrl: string | null;
  /** Load the sample workspace if there is none, and sign the practice mailbox in to it. */
  sample: boolean;
  browser: boolean;
}

export const DEFAULTS = { port: 4310, mailPort: 4311, dataDir: ".data" } as const;
const HOST = "127.0.0.1";

const say = (line: string): void => console.log(line);

/** Signs the practice extension in: it reads this file from its own folder at its first start. */
function writePracticeSignIn(serverUrl: string, token: string): void {
  writeFileSync(join(outputOf(PRACTICE_EXTENSION), "practice.json"), JSON.stringify({ serverUrl, token }), {
    mode: 0o600,
  });
}

function howToLoadByHand(mailbox: string): string[] {
  const folder = relative(process.cwd(), outputOf(PRACTICE_EXTENSION)) || ".";
  return [
    "Load the extension by hand (branded Chrome takes none from the command line):",
    "  1. open chrome://extensions (Edge: edge://extensions) and switch on Developer mode",
    `  2. Load unpacked, and choose the folder ${folder}`,
    `  3. open ${mailbox}; the extension signs itself in`,
  ];
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done());
  });
}

async function welcome(server: RunningServer, mailbox: string, options: StartOptions): Promise<() => void> {
  const sample = await loadSample({ database: server.db, now: new Date() });
  if (sample.created) say("Loaded the sample workspace (invented people and companies).");
  const { workspaceId } = sample;
  const token = await issueToken(server.db, {
    workspaceId,
    memberId: sample.repId,
    name: "Practice mailbox",
  });
  writePracticeSignIn(server.url, token);
  const { db, url: baseUrl } = server;
  const signInLink = () => createSignInLink(db, { workspaceId, memberId: sample.marketerId, baseUrl });
  say("");
  say(`Practice mailbox  ${mailbox}   (as ${REP.name}, sales)`);
  say(`Dashboard         ${await signInLink()}`);
  say(`                  as ${MARKETER.name}, marketing; the link works once, for 15 minutes`);
  say(`API               ${server.url}/docs`);
  say(`Data              ${options.databaseUrl ? "PostgreSQL" : resolve(options.dataDir)}`);
  say("");
  const browser = options.browser && hasDisplay() ? findWindowBrowser() : null;
  if (!browser) {
    for (const line of howToLoadByHand(mailbox)) say(line);
    return () => undefined;
  }
  const window = openWindow(browser, outputOf(PRACTICE_EXTENSION), [mailbox, await signInLink()], say);
  return () => window.kill();
}

/** For a workspace of one's own: nothing is loaded and nobody is signed in. */
function welcomeWithoutSample(server: RunningServer, options: StartOptions): () => void {
  say("");
  say(`Dashboard  ${server.url}`);
  say(`API        ${server.url}/docs`);
  say(`Data       ${options.databaseUrl ? "PostgreSQL" : resolve(ROOT, options.dataDir)}`);
  say("Sign in:   npm run baton -- sign-in-link --member E-MAIL");
  say(
    "Extension: npm run build, then load the folder .output/chrome-mv3; its token: npm run baton -- token create --member E-MAIL",
  );
  say("");
  return () => undefined;
}

/** @returns the exit code once stopped: 0 after Ctrl+C, 2 when it could not start. */
export async function runStart(options: StartOptions): Promise<number> {
  let server: RunningServer | null = null;
  let mail: Awaited<ReturnType<typeof startPracticeServer>> | null = null;
  try {
    server = await startServer({
      dataDir: resolve(ROOT, options.dataDir),
      databaseUrl: options.databaseUrl ?? undefined,
      port: options.port,
      host: HOST,
      dashboardDir: outputOf(DASHBOARD),
      log: () => undefined,
    });
    mail = await startPracticeServer({ port: options.mailPort });
    // Built last: a folder or port that is taken is said at once.
    ensureBuilt(PRACTICE_EXTENSION, say);
    ensureBuilt(DASHBOARD, say);
    const closeWindow = options.sample
      ? await welcome(server, mail.url, options)
      : welcomeWithoutSample(server, options);
    say("Ctrl+C stops everything; the data stays.");
    await untilStopped();
    say("Stopping …");
    closeWindow();
    return 0;
  } catch (error) {
    console.error(explainStart(error, resolve(ROOT, options.dataDir), options.databaseUrl !== null));
    return 2;
  } finally {
    await mail?.stop();
    await server?.close();
  }
}
