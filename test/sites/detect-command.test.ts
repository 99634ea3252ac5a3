// `detect` as a command: what it refuses, in which words, with which exit code.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const COMMAND = resolve(import.meta.dirname, "../../cli/detect/index.ts");
const INBOX = "https://mail.google.com/mail/u/0/#inbox";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "detect-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...args], (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("refused", () => {
  test.each<[string, () => string[], number, RegExp]>([
    ["no address", () => ["page.html"], 2, /--url is missing/],
    ["another scheme", () => ["--url", "file:///etc/passwd", "page.html"], 2, /no http or https address/],
    ["no address at all", () => ["--url", "mail", "page.html"], 2, /no http or https address/],
    ["no file", () => ["--url", INBOX], 2, /FILE\.html is missing/],
    ["two files", () => ["--url", INBOX, "a.html", "b.html"], 2, /Only one FILE\.html at a time, not 2/],
    ["an unknown flag", () => ["--url", INBOX, "--warp", "a.html"], 2, /--warp/],
    [
      "an owner without address",
      () => ["--url", INBOX, "--account", "me", "a.html"],
      2,
      /no e-mail address: me/,
    ],
    ["a file that is not there", () => ["--url", INBOX, join(folder, "none.html")], 1, /does not exist/],
    ["a folder", () => ["--url", INBOX, folder], 1, /is a folder/],
    ["an empty file", () => ["--url", INBOX, file("empty.html", " \n")], 1, /is empty/],
    [
      "bytes",
      () => ["--url", INBOX, file("bytes.html", Buffer.from([1, 0, 60, 97, 0, 255]))],
      1,
      /is not HTML/,
    ],
    ["words", () => ["--url", INBOX, file("words.html", "1 < 2")], 1, /is not HTML/],
    [
      "an archive",
      () => ["--url", INBOX, file("a.html", "From: <Saved>\nMIME-Version: 1.0\n<p>")],
      1,
      /MHTML/,
    ],
  ])("%s", async (_name, args, code, words) => {
    const result = await run(...args());
    expect(result.err).toMatch(words);
    expect(result).toMatchObject({ code, out: "" });
  });
});

test("a page of another site is told as none, in one line of JSON", async () => {
  const page = file("other.html", '<p><span email="a@b.example">A</span>');
  const { code, out } = await run("--url", "https://shop.example/", "--wrap", page);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ site: null, state: "none", people: [], composes: [], rows: [] });
});

test("UTF-16 with its mark is read; the keys are those of the contract", async () => {
  const html = '\ufeff<div class="adn"><span class="gD" email="a@b.example" name="Åsa">Å</span></div>';
  const { out } = await run(
    "--url",
    INBOX,
    "--account",
    "Me@X.example",
    file("wide.html", Buffer.from(html, "utf16le")),
  );
  const seen = JSON.parse(out.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
  expect(seen.people).toEqual([{ email: "a@b.example", name: "Åsa", role: "from" }]);
  expect(seen.account).toEqual({ email: "me@x.example" });
  expect(Object.keys(seen).sort()).toEqual([
    "account",
    "composes",
    "hooks",
    "people",
    "record",
    "rows",
    "site",
    "state",
    "subject",
    "view",
  ]);
});
