// The world the lap runs in: a real server on an embedded database in a temporary folder, with the sample
// workspace, the look-alike mailbox over HTTPS, and a way to stop and start the API under the rep's click.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailServer } from "../../practice/server.ts";
import { loadSample } from "../../sample/load.ts";
import { createSignInLink } from "../../server/src/services/session/create-link.ts";
import { issueToken } from "../../server/src/services/token/issue.ts";
import { revokeToken } from "../../server/src/services/token/revoke.ts";
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
  /** Another token of the rep's. */
  newToken(): Promise<string>;
  /** A token of the marketer's, who may import. */
  marketerToken(): Promise<string>;
  /** Ends every token of the rep's, as an admin does after a laptop was lost. */
  revokeTokens(): Promise<void>;
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

export interface WorldOptions {
  /** The server's clock stands still here, for pictures. */
  frozenAt?: Date;
}

/** A copy of the built dashboard: a build meanwhile would take files away that a page still asks for. */
function copyDashboard(folder: string): string {
  const copy = join(folder, "dashboard");
  cpSync(outputOf(DASHBOARD), copy, { recursive: true });
  return copy;
}

/** Starts all of it on free loopback ports. The dashboard must have been built. */
export async function openWorld({ frozenAt }: WorldOptions = {}): Promise<LapWorld> {
  const folder = mkdtempSync(join(tmpdir(), "baton-world-"));
  const dashboardDir = copyDashboard(folder);
  const start = (port: number) =>
    startServer({
      dataDir: join(folder, "data"),
      port,
      host: "127.0.0.1",
      dashboardDir,
      log: () => undefined,
      ...(frozenAt ? { now: () => frozenAt } : {}),
    });
  let server: RunningServer | null = await start(0);
  const { url } = server;
  const { workspaceId, repId, marketerId } = await loadSample({
    database: server.db,
    now: frozenAt ?? new Date(),
  });
  const newToken = () => issueToken(running().db, { workspaceId, memberId: repId, name: "Lap" });
  const token = await newToken();
  const mail = await startMailServer({ port: 0 });

  function running(): RunningServer {
    if (!server) throw new Error("The API is stopped.");
    return server;
  }
  return {
    url,
    mailPort: mail.port,
    token,
    newToken,
    marketerToken: () => issueToken(running().db, { workspaceId, memberId: marketerId, name: "Import" }),
    async revokeTokens() {
      const database = running().db;
      const tokens = await database.db
        .selectFrom("api_token")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("member_id", "=", repId)
        .execute();
      for (const { id } of tokens) await revokeToken(database, { workspaceId, tokenId: id, at: new Date() });
    },
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
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
