// The schema's own rules, feeds that miss nothing, and one process per data folder.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { lockFolder } from "../../server/src/db/folder-lock.ts";
import { migrateToLatest } from "../../server/src/db/migrations/migrate.ts";
import { readSettings } from "../../server/src/env.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";
import { newWorkspace } from "./support/workspace.ts";

describeOnEngine("schema", () => {
  const harness = useServer();

  test("every key and index begins with workspace_id", async () => {
    const { rows } = await sql<{ name: string; first: string }>`
      select c.relname as name, a.attname as first
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and t.relname not like 'kysely_%' and t.relname <> 'workspace'`.execute(
      harness.db.db,
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.first !== "workspace_id")).toEqual([]);
  });

  test("every reference begins with workspace_id, and every table refers to a workspace", async () => {
    const { rows } = await sql<{ child: string; parent: string; first: string }>`
      select t.relname as child, p.relname as parent, a.attname as first
      from pg_constraint k
      join pg_class t on t.oid = k.conrelid
      join pg_class p on p.oid = k.confrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
      where k.contype = 'f'`.execute(harness.db.db);
    expect(rows.filter((row) => row.first !== "workspace_id")).toEqual([]);
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'
        and relname not like 'kysely_%' and relname <> 'workspace'`.execute(harness.db.db);
    const children = new Set(rows.map((row) => row.child));
    expect(tables.rows.filter((table) => !children.has(table.name))).toEqual([]);
  });

  test("migrating twice changes nothing", async () => {
    await migrateToLatest(harness.db.db);
    await newWorkspace(harness);
  });

  test("the feed of known addresses tells additions and removals, in steps", async () => {
    const workspace = await newWorkspace(harness);
    const prospectId = await workspace.addProspect({}, ["a@mill.example", "b@mill.example"]);
    const client = workspace.rep.client;
    const first = await client.call("knownAddresses", { query: {} });
    expect(first).toMatchObject({ removed: [], more: false });
    expect(first.hashes).toHaveLength(2);
    expect(first.hashes.every((hash) => /^[A-Za-z0-9_-]{22}$/u.test(hash))).toBe(true);
    const idle = await client.call("knownAddresses", { query: { since: first.cursor } });
    expect(idle).toEqual({ hashes: [], removed: [], cursor: first.cursor, more: false });
    await workspace.addEmail(prospectId, "c@mill.example");
    const next = await client.call("knownAddresses", { query: { since: first.cursor } });
    expect(next.hashes).toHaveLength(1);
    await expect(client.call("knownAddresses", { query: { since: "x y" } })).rejects.toMatchObject({
      code: "bad_request",
      field: "since",
    });
  });

  test("the content feed pages through rows that share one number", async () => {
    const workspace = await newWorkspace(harness);
    const one = await workspace.addContent();
    await sql`insert into content_item (workspace_id, id, source, source_id, title, type, updated_at, change_seq)
      select ${workspace.id}::uuid, gen_random_uuid(), 'bulk', n::text, 'Item ' || n, 'guide',
        timestamptz '2026-01-01', 5
      from generate_series(1, 1100) n`.execute(harness.db.db);
    const ids = new Set<string>();
    let cursor: string | undefined;
    let pages = 0;
    for (let more = true; more; pages += 1) {
      const page = await workspace.rep.client.call("content", { query: { since: cursor } });
      for (const item of page.items) ids.add(item.id);
      ({ cursor, more } = page);
    }
    expect(ids.has(one)).toBe(true);
    expect({ ids: ids.size, pages }).toEqual({ ids: 1101, pages: 3 });
    await harness.db.db
      .updateTable("content_item")
      .set({ deleted_at: new Date(), change_seq: 6 })
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", one)
      .execute();
    const last = await workspace.rep.client.call("content", { query: { since: cursor } });
    expect(last).toMatchObject({ items: [], removed: [one], more: false });
  });
});

describe("data folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-lock-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const index = new URL("../../server/src/index.ts", import.meta.url).pathname;

  /** Starts the server process; resolves with its first line, or with its end. */
  function startProcess(): Promise<{
    line: string;
    code: number | null;
    stop: () => Promise<number | null>;
  }> {
    const env = { ...process.env, BATON_DATA_DIR: folder, BATON_PORT: "0", DATABASE_URL: undefined };
    const child = spawn(process.execPath, [index], { env, stdio: ["ignore", "pipe", "pipe"] });
    const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const stop = () => {
      child.kill("SIGTERM");
      return exit;
    };
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    return new Promise((resolve) => {
      child.stdout.once("data", (chunk: Buffer) => resolve({ line: chunk.toString(), code: null, stop }));
      void exit.then((code) => resolve({ line: errors, code, stop }));
    });
  }

  test("a second server on the same folder is refused with a sentence, and the folder is free afterwards", async () => {
    const first = await startProcess();
    expect(first.line).toMatch(/^Baton serves http:\/\/127\.0\.0\.1:\d+ \(pglite\)/u);
    const second = await startProcess();
    expect(second.code).toBe(2);
    expect(second.line).toMatch(
      /^The data folder .+ is in use by another Baton server \(process \d+\)\. .+\n$/u,
    );
    expect(await first.stop()).toBe(0);
    const third = await startProcess();
    expect(third.code).toBeNull();
    expect(await third.stop()).toBe(0);
  }, 120_000);

  test("a lock left by a process that is gone is taken over", () => {
    writeFileSync(join(folder, "baton.lock"), JSON.stringify({ pid: 2 ** 22 + 1 }));
    lockFolder(folder)();
    // The pid lives, but belongs to a process that started later.
    writeFileSync(join(folder, "baton.lock"), JSON.stringify({ pid: process.pid, startTicks: "1" }));
    lockFolder(folder)();
    writeFileSync(join(folder, "baton.lock"), "not json");
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/in use/u);
    release();
  });
});

describe("settings", () => {
  test.each([
    ["BATON_PORT", "lots"],
    ["BATON_PORT", "70000"],
    ["DATABASE_URL", "mysql://x"],
    ["BATON_HOST", ""],
  ])("%s=%s is named", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must `, "u"));
  });

  test("without any there are defaults", () => {
    expect(readSettings({})).toEqual({
      databaseUrl: undefined,
      dataDir: ".data",
      port: 4310,
      host: "127.0.0.1",
      dashboardDir: null,
      publicUrl: null,
    });
  });
});
