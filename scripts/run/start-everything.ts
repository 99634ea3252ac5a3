// Starts API, dashboard and practice mailbox for a person, and keeps them until Ctrl+C.
import { existsSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { startPracticeServer } from "../../practice/server.ts";
import { MARKETER } from "../../sample/cast.ts";
import { loadSample } from "../../sample/load.ts";
import { FolderInUseError } from "../../server/src/db/folder-lock.ts";
import { startServer } from "../../server/src/start.ts";
import { findWindowBrowser, hasDisplay, openWindow } from "./browser.ts";
import { DASHBOARD, ensureBuilt, outputOf, PRACTICE_EXTENSION } from "./build.ts";
import { ROOT } from "./root.ts";

export interface StartOptions {
  port: number;
  mailPort: number;
  dataDir: string;
  databaseUrl: string | null;
  browser: boolean;
}

export const DEFAULTS = { port: 4310, mailPort: 4311, dataDir: ".data" } as const;

const say = (line: string) => console.log(line);
