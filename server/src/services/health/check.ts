// Is the server up, and does its database answer?
import { sql } from "kysely";
import type { ApiResponse } from "../../../../lib/contracts/api.ts";
import type { ServerDeps } from "../context.ts";

/** `degraded` when the database does not answer. */
export async function checkHealth({ deps }: { deps: ServerDeps }): Promise<ApiResponse<"health">> {
  const isAnswering = await sql`select 1`.execute(deps.database.db).then(
    () => true,
    () => false,
  );
  return {
    status: isAnswering ? "ok" : "degraded",
    version: deps.version,
    database: deps.database.kind === "postgres" ? "postgresql" : "pglite",
    uptimeSeconds: Math.floor((deps.now().getTime() - deps.startedAt.getTime()) / 1000),
  };
}
