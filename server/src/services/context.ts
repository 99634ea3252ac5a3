// Who asks, for which workspace, on which database: the first argument of every service.
import type { Role } from "../../../lib/core/vocabulary.ts";
import type { OpenDatabase } from "../db/client.ts";
import type { WorkspaceSettings } from "../db/schema.ts";

/** What the whole server shares. */
export interface ServerDeps {
  database: OpenDatabase;
  now: () => Date;
  version: string;
  /** Origin under which members reach the server through a proxy; null when they reach it directly. */
  publicUrl: string | null;
  startedAt: Date;
}

/** The member a request speaks for. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** The workspace of the request, as read with the token. */
export interface ActorWorkspace {
  id: string;
  name: string;
  ownDomains: string[];
  neverList: string[];
  filterKey: string;
  timeZone: string;
  settings: WorkspaceSettings;
}

/** Every service gets this; every query it makes names `workspace.id`. */
export interface Ctx extends ServerDeps {
  member: Actor;
  workspace: ActorWorkspace;
  /** The token the request came with, for ending it. */
  tokenId: string;
}
