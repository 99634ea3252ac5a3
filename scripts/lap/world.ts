// The world the lap runs in: a real server on an embedded database in a temporary folder, with the sample
// workspace, the look-alike mailbox over HTTPS, and a way to stop and start the API under the rep's click.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailServer } from "../../practice/server.ts";
import { loadSample } from "../../sample/load.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { startServer } from "../../server/src/start.ts";
import { DASHBOARD, outputOf } from "../run/build.ts";

type RunningServer = Awaited<ReturnType<typeof startServer>>;

/** A verdict as it stands in the database. */
export interface StoredVerdict {
  id: string;
  rep: string;
  campaign: string | null;
  verdict: string;
  seen: unknown;
  undone: boolean;
}

export interface LapWorld {
  /** Origin of API and dashboard; the same after a restart. */
  url: string;
  /** Port of the mailbox that stands for mail.google.com. */
  mailPort: number;
  /** The rep's token, as an admin would hand it out. */
  token: string;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** One-time link that signs the marketer in. */
  signInLink(): Promise<string>;
  /** All verdicts on a person, by address, oldest first. */
  verdictsOn(email: string): Promise<StoredVerdict[]>;
  close(): Promise<void>;
}
