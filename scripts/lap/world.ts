// The world the lap runs in: a real server on an embedded database in a temporary folder, with the sample
// workspace, the look-alike mailbox over HTTPS, and a way to stop and start the API under the rep's click.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailServer } from "../../practice/server.ts";
import { loadSample } from "../../sample/load.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { issueToken } from "../../server/src/services/token/issue.ts";
import { type RunningServer, startServer } from "../../server/src/start.ts";
import { DASHBOARD, outputOf } from "../run/build.ts";

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
  /** All verdicts on a person, by address, in the order they arrived. */
  verdictsOn(email: string): Promise<StoredVerdict[]>;
  close(): Promise<void>;
}

async function readVerdicts(
  server: RunningServer,
  workspaceId: string,
  email: string,
): Promise<StoredVerdict[]> {
  const rows = await server.db.db
    .selectFrom("feedback as f")
    .innerJoin("prospect_email as e", (join) =>
      join.onRef("e.workspace_id", "=", "f.workspace_id").onRef("e.prospect_id", "=", "f.prospect_id"),
    )
    .innerJoin("member as m", (join) =>
      join.onRef("m.workspace_id", "=", "f.workspace_id").onRef("m.id", "=", "f.member_id"),
    )
    .leftJoin("campaign as c", (join) =>
      join.onRef("c.workspace_id", "=", "f.workspace_id").onRef("c.id", "=", "f.campaign_id"),
    )
    .select(["f.id", "m.email as rep", "c.name as campaign", "f.verdict", "f.seen", "f.undone_at"])
    .where("f.workspace_id", "=", workspaceId)
    .where("e.email", "=", email)
    .orderBy("f.change_seq")
    .execute();
  return rows.map(({ undone_at, ...row }) => ({ ...row, undone: undone_at !== null }));
}

/** Starts all of it on free loopback ports. */
export async function openWorld(): Promise<LapWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-world-"));
  const start = (port: number) =>
    startServer({
      dataDir,
      port,
      host: "127.0.0.1",
      dashboardDir: outputOf(DASHBOARD),
      log: () => undefined,
    });
  let server: RunningServer | null = await start(0);
  const { url } = server;
  const { workspaceId, repId, marketerId } = await loadSample({ database: server.db, now: new Date() });
  const token = await issueToken(server.db, { workspaceId, memberId: repId, name: "Lap" });
  const mail = await startMailServer({ port: 0 });

  const running = (): RunningServer => {
    if (!server) throw new Error("The API is stopped.");
    return server;
  };
  return {
    url,
    mailPort: mail.port,
    token,
    async stopApi() {
      await running().close();
      server = null;
    },
    async startApi() {
      server ??= await start(Number(new URL(url).port));
    },
    signInLink: () => createSignInLink(running().db, { workspaceId, memberId: marketerId, baseUrl: url }),
    verdictsOn: (email) => readVerdicts(running(), workspaceId, email),
    async close() {
      await server?.close();
      await mail.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
