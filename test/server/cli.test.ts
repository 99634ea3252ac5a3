// The command line as people run it: real processes on a real folder, their exit codes and their words.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../server/src/db/client.ts";
import { serverOf } from "../../server/src/db/folder-lock.ts";
import { createMember } from "../../server/src/services/member/create.ts";
import { createWorkspace } from "../../server/src/services/workspace/create.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MEMBER = "mara@fernhill.example";
const folder = mkdtempSync(join(tmpdir(), "baton-cli-"));
const dataDir = join(folder, "data");
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function launch(script: string, args: string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _, BATON_TOKEN: __, BATON_SERVER: ___, ...rest } = process.env;
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    env: { ...rest, BATON_DATA_DIR: dataDir, BATON_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const heard: Ended = { code: null, out: "", err: "" };
  child.stdout.on("data", (text) => (heard.out += text));
  child.stderr.on("data", (text) => (heard.err += text));
  const ended = new Promise<Ended>((done) => {
    child.on("close", (code) => {
      running.delete(child);
      done({ ...heard, code });
    });
  });
  return { child, heard, ended };
}

const baton = (...args: string[]): Promise<Ended> => launch("cli/index.ts", args).ended;

function write(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

async function countProspects(): Promise<number> {
  const database = await openDatabase({ kind: "pglite", dataDir });
  const { rows } = await database.db
    .selectFrom("prospect")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .execute()
    .then((found) => ({ rows: found }));
  await database.close();
  return Number(rows[0]?.n);
}

beforeAll(async () => {
  const database = await openDatabase({ kind: "pglite", dataDir });
  const { id } = await createWorkspace(database, {
    name: "Fernhill",
    ownDomains: ["fernhill.example"],
    timeZone: "Europe/Berlin",
  });
  await createMember(database, { workspaceId: id, name: "Mara", email: MEMBER, role: "marketer" });
  await database.close();
}, 60_000);

describe("a workspace of one's own", () => {
  const own = ["--data-dir", join(folder, "own")];
  const create = (...more: string[]) =>
    baton("workspace", "create", "--name", "Acme", "--domain", "acme.example", ...more, ...own);

  test("is made with its admin, takes members, and hands out tokens", async () => {
    const made = await create("--admin-name", "Ada", "--admin-email", "ada@acme.example");
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining("Made the workspace Acme") });
    const added = await baton(
      "member",
      "add",
      "--name",
      "Rae",
      "--email",
      "rae@acme.example",
      "--role",
      "rep",
      ...own,
    );
    expect(added).toMatchObject({ code: 0, out: "Added Rae to Acme as rep.\n" });
    const token = await baton("token", "create", "--member", "rae@acme.example", ...own);
    expect(token).toMatchObject({ code: 0, out: expect.stringMatching(/^baton_[0-9a-f]{32}_/u) });
  }, 60_000);

  test("what is wrong is named, and nothing is made twice", async () => {
    const again = await create("--admin-name", "Ada", "--admin-email", "ada@acme.example");
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("already") });
    const twice = await baton(
      "member",
      "add",
      "--name",
      "R",
      "--email",
      "Rae@acme.example",
      "--role",
      "rep",
      ...own,
    );
    expect(twice).toMatchObject({
      code: 2,
      err: expect.stringContaining("is a member of Acme already: Rae"),
    });
    const role = await baton(
      "member",
      "add",
      "--name",
      "R",
      "--email",
      "r@acme.example",
      "--role",
      "boss",
      ...own,
    );
    expect(role).toMatchObject({ code: 2, err: expect.stringContaining("--role is one of") });
    expect(await create()).toMatchObject({
      code: 2,
      err: expect.stringContaining("--admin-name is missing"),
    });
  }, 60_000);
});

describe("without a server", () => {
  test("a column mapped to a field that does not exist is named, with the fields there are", async () => {
    const file = write("map.csv", ["Mail,Name", "a@b.example,A"]);
    const wrong = await baton("import", "contacts", file, "--map", "Mail=emial");
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no field “emial”. Fields: .*email/u),
    });
  });

  test.each([
    ["nothing asked", [], 2, /baton COMMAND/u],
    ["help", ["--help"], 0, /baton COMMAND/u],
    ["an unknown command", ["fly"], 2, /There is no command “fly”/u],
    ["an option that does not exist", ["doctor", "--fast"], 2, /Try --help/u],
    ["a file that is not there", ["import", "contacts", "/nowhere/x.csv"], 2, /cannot be read/u],
    ["an unknown kind", ["import", "people", "x.csv"], 2, /contacts\|touchpoints/u],
    ["an unknown member", ["token", "create", "--member", "who@x.example"], 2, /There is no member/u],
    ["days that are none", ["token", "create", "--member", MEMBER, "--days", "0"], 2, /above 0/u],
    ["an export without token", ["export", "feedback"], 2, /token/iu],
  ])(
    "%s",
    async (_, args, code, words) => {
      const ended = await baton(...args);
      expect([ended.code, ended.out + ended.err]).toEqual([code, expect.stringMatching(words)]);
      expect(ended.err).not.toMatch(/\bat .+\.ts:\d+/u);
    },
    60_000,
  );

  test("an import says 1 when rows were rejected and names them, else 0; twice is once", async () => {
    const bad = write("bad.csv", ["id,email,name", "1,a@b.example,A", "2,nobody,B"]);
    const first = await baton("import", "contacts", bad);
    expect([first.code, first.out]).toEqual([
      1,
      expect.stringContaining("1 new, 0 changed, 0 unchanged, 1 rejected"),
    ]);
    expect(readFileSync(`${bad}.rejects.csv`, "utf8")).toContain("is not an e-mail address");
    const good = write("good.csv", ["id,email,name", "1,a@b.example,A"]);
    const second = await baton("import", "contacts", good);
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining("0 new, 0 changed, 1 unchanged, 0 rejected"),
    ]);
    expect(existsSync(`${good}.rejects.csv`)).toBe(false);
  }, 60_000);

  test("doctor: 0 and what is stored, or 1 and what to do", async () => {
    const well = await baton("doctor");
    expect([well.code, well.out]).toEqual([
      0,
      expect.stringMatching(/Workspace Fernhill: member 1, .*prospect 1/u),
    ]);
    const lacking = await baton("doctor", "--data-dir", join(folder, "none"));
    expect([lacking.code, lacking.out]).toEqual([1, expect.stringContaining("There is no data folder")]);
    expect(existsSync(join(folder, "none"))).toBe(false);
  }, 60_000);

  test("an import killed in the middle loses nothing: run again, every row is there once", async () => {
    const ROWS = 8_000;
    const before = await countProspects();
    const path = write("many.csv", [
      "id,email,name",
      ...Array.from({ length: ROWS }, (_, n) => `k${n},k${n}@kill.example,Person ${n}`),
    ]);
    const size = (): number =>
      readdirSync(join(dataDir, "pg/base"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce(
          (sum, entry) =>
            sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
          0,
        );
    const start = size();
    const { child, ended } = launch("cli/index.ts", ["import", "contacts", path]);
    // Some of it is in the files, and not all of it can be.
    while (size() < start + 1_000_000 && child.exitCode === null) await setImmediate();
    child.kill("SIGKILL");
    const killed = await ended;
    expect(killed.out).toBe("");

    const again = await baton("import", "contacts", path);
    expect(again.code).toBe(0);
    const [, fresh, kept] = /([\d,]+) new, 0 changed, ([\d,]+) unchanged, 0 rejected/u.exec(again.out) ?? [];
    const number = (text = ""): number => Number(text.replaceAll(",", ""));
    expect(number(fresh) + number(kept)).toBe(ROWS);
    expect(number(fresh)).toBeGreaterThan(0);
    expect(await countProspects()).toBe(before + ROWS);
  }, 120_000);
});

describe("while a server holds the folder", () => {
  let url = "";
  let stop: () => Promise<Ended>;

  beforeAll(async () => {
    const { child, heard, ended } = launch("server/src/index.ts", []);
    while (!heard.out.includes("Baton serves") && child.exitCode === null) await setImmediate();
    url = /serves (\S+)/u.exec(heard.out)?.[1] ?? heard.err;
    stop = () => {
      child.kill("SIGTERM");
      return ended;
    };
  }, 60_000);

  test("the lock tells where it is, and only its owner can read that", () => {
    expect(serverOf(dataDir)).toEqual({ url, publicUrl: null, key: expect.stringMatching(/^[\w-]{43}$/u) });
    expect(statSync(join(dataDir, "baton.lock")).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
  });

  test("a sign-in link and tokens are still handed out, and doctor, export and import find the server", async () => {
    const link = await baton("sign-in-link", "--member", MEMBER);
    expect([link.code, link.err]).toEqual([0, ""]);
    expect(link.out.startsWith(`${url}/sign-in#token=`)).toBe(true);
    const oneTime = new URLSearchParams(new URL(link.out.trim()).hash.slice(1)).get("token");
    const session = await fetch(`${url}/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ token: oneTime }),
    });
    expect(await session.json()).toMatchObject({ member: { name: "Mara" } });

    const token = (await baton("token", "create", "--member", MEMBER, "--days", "1")).out.trim();
    const doctor = await baton("doctor", "--token", token);
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringContaining(`The server at ${url} answers`)]);
    expect(doctor.out).toContain("The token belongs to Mara");
    const exported = await baton("export", "feedback", "--token", token);
    expect([exported.code, exported.out]).toEqual([0, expect.stringMatching(/^\ufeff?"?id"?,/u)]);
    const path = write("server.csv", ["id,email", "s1,s1@b.example"]);
    const imported = await baton("import", "contacts", path, "--token", token);
    expect([imported.code, imported.out]).toEqual([0, expect.stringContaining(`Into the server at ${url}`)]);
    expect((await baton("import", "contacts", path)).code).toBe(2);
    const unknown = await baton("sign-in-link", "--member", "who@x.example");
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("There is no member")]);
  }, 120_000);

  test("the key is asked for, and no page of a browser may use it", async () => {
    const { key = "" } = serverOf(dataDir) ?? {};
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/control/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ member: MEMBER, want: { kind: "token", name: "x", days: null } }),
      }).then(({ status }) => status);
    expect(await ask({})).toBe(401);
    expect(await ask({ authorization: `Bearer ${key.slice(1)}x` })).toBe(401);
    expect(await ask({ authorization: `Bearer ${key}`, origin: url })).toBe(401);
    expect(await ask({ authorization: `Bearer ${key}` })).toBe(200);
  });

  test("it stops cleanly, and its log named no address, token or key", async () => {
    const { key = "" } = serverOf(dataDir) ?? {};
    const { code, out } = await stop();
    expect(code).toBe(0);
    expect(out).toContain('"route":"/control/tokens"');
    expect(out).not.toContain(key);
    expect(out).not.toMatch(/@|baton_[0-9a-f]{32}/u);
    expect(serverOf(dataDir)).toBeNull();
  }, 30_000);
});
