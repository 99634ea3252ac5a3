// Documents must not name paths or commands that are gone.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const DOCS = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT });
/** Top-level names a path in a document may begin with. */
const TOPS = /^(entrypoints|components|lib|public|server|dashboard|cli|sample|practice|scripts|test|docs)\//u;

test("there are documents to check", () => {
  expect(DOCS.length).toBeGreaterThan(8);
});

test.each(DOCS)("%s names only paths that exist", (file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const quoted = [...text.matchAll(/`([^`\s]+)`/gu)].flatMap((match) => match[1] ?? []);
  const paths = quoted.filter((word) => TOPS.test(word) && !/[<>*{}…]/u.test(word));
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/gu)].flatMap((match) => match[1] ?? []);
  const gone = [
    ...paths.filter((path) => !existsSync(join(ROOT, path))),
    ...links.filter((link) => !existsSync(join(ROOT, file, "..", link.replace(/#.*$/u, "")))),
  ];
  expect(gone).toEqual([]);
});

test.each(DOCS)("%s names only npm scripts that exist", (file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...text.matchAll(/npm (?:run )?([a-z][\w:-]*)/gu)].flatMap((match) => match[1] ?? []);
  const npmsOwn = new Set(["run", "ci", "i", "install", "packages", "package", "registry", "provides"]);
  expect(named.filter((name) => !npmsOwn.has(name) && !(name in scripts))).toEqual([]);
});
