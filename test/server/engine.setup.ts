// Once for the whole project: prepares the engine the server tests run on. BATON_TEST_ENGINE=pglite (default)
// makes one migrated folder that each test file copies; =postgres starts Debian's PostgreSQL on a free port.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/src/db/client.ts";
import { startPostgres } from "./support/postgres-process.ts";

export type Engine =
  | { kind: "pglite"; templateDir: string }
  | { kind: "postgres"; url: string }
  | { kind: "missing"; why: string };

declare module "vitest" {
  export interface ProvidedContext {
    engine: Engine;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = process.env.BATON_TEST_ENGINE ?? "pglite";
  if (wanted !== "pglite" && wanted !== "postgres") {
    throw new Error(`BATON_TEST_ENGINE is "${wanted}"; it must be pglite or postgres.`);
  }
  if (wanted === "postgres") {
    const running = await startPostgres();
    if (running === null) {
      const why =
        "PostgreSQL is not installed (Debian: apt install postgresql); its server tests are skipped.";
      console.warn(why);
      project.provide("engine", { kind: "missing", why });
      return async () => undefined;
    }
    project.provide("engine", { kind: "postgres", url: running.url });
    return running.stop;
  }
  const folder = mkdtempSync(join(tmpdir(), "baton-template-"));
  const template = await openDatabase({ kind: "pglite", dataDir: folder });
  await template.close();
  project.provide("engine", { kind: "pglite", templateDir: folder });
  return async () => rmSync(folder, { recursive: true, force: true });
}
