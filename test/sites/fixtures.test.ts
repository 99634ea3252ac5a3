// Every real fragment gives its truth through the detector.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Detected, type Detector, openDetector } from "../../cli/detect/detector.ts";

const FIXTURES = resolve(import.meta.dirname, "../../../shared/fixtures/gmail");
const URL_OF_FRAGMENT = "https://mail.google.com/mail/u/0/#inbox";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Truth {
  view: string;
  account?: { email: string };
  participants?: { email: string }[];
  rows?: { rowId?: string; threadId?: string; emails?: string[] }[];
  [key: string]: unknown;
}

/** The words of the truth files for the views of the contract. */
function viewOf(words: string): string {
  if (words.startsWith("list")) return "list";
  if (words.startsWith("compose") || words.startsWith("inline-reply")) return "compose";
  if (words.startsWith("thread") || words.startsWith("message")) return "thread";
  return words.startsWith("account-menu") ? "account-menu" : "other";
}

/** Equal in every key both have; lists one by one. */
function differences(truth: Json, seen: Json, path = ""): string[] {
  if (Array.isArray(truth) && Array.isArray(seen)) {
    if (truth.length !== seen.length) return [`${path}: ${seen.length} instead of ${truth.length}`];
    return truth.flatMap((each, index) => differences(each, seen[index] ?? null, `${path}[${index}]`));
  }
  if (isRecord(truth) && isRecord(seen))
    return Object.keys(truth)
      .filter((key) => key in seen)
      .flatMap((key) => differences(truth[key] ?? null, seen[key] ?? null, `${path}.${key}`));
  return truth === seen ? [] : [`${path}: ${JSON.stringify(seen)} instead of ${JSON.stringify(truth)}`];
}

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function compare(truth: Truth, seen: Detected): string[] {
  const { participants, view, account, rows, ...rest } = truth;
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as Json;
  // Thread ids of 2014 are not in the page; a `-dup` row was doubled by hand.
  const keep = <T>(all: T[] | undefined) =>
    all?.filter((_, index) => !rows?.[index]?.rowId?.endsWith("-dup"));
  const wanted = {
    ...rest,
    view: viewOf(view),
    account,
    rows: keep(rows)?.map(({ threadId: _, ...row }) => row),
  };
  const found = { ...seen, rows: rows?.length === seen.rows.length ? keep(seen.rows) : seen.rows };
  const people = seen.people.map(({ email }) => email);
  if (seen.account) people.push(seen.account.email);
  const missing = (participants ?? []).filter(({ email }) => !people.includes(email.toLowerCase()));
  const extra =
    participants &&
    seen.people.filter(({ email }) => !participants.some((each) => each.email.toLowerCase() === email));
  return [
    ...differences(plain(JSON.parse(JSON.stringify(wanted))), plain(found)),
    ...missing.map(({ email }) => `people: ${email} is missing`),
    ...(extra ?? []).map(({ email }) => `people: ${email} is too many`),
  ];
}

const files = existsSync(FIXTURES)
  ? readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))
  : [];

describe.skipIf(!files.length)("real fragments (skipped where ../shared/fixtures/gmail is absent)", () => {
  let detector: Detector;
  beforeAll(async () => {
    detector = await openDetector();
  });
  afterAll(() => detector?.close());

  for (const name of files) {
    for (const wrap of [true, false]) {
      test(`${name}${wrap ? ", wrapped" : ""}`, async () => {
        const html = readFileSync(resolve(FIXTURES, name), "utf8");
        const truth = JSON.parse(readFileSync(resolve(FIXTURES, `${name}.truth.json`), "utf8")) as Truth;
        const seen = await detector.detect(html, {
          url: URL_OF_FRAGMENT,
          wrap,
          account: truth.account?.email,
        });
        expect(compare(truth, seen)).toEqual([]);
        expect(seen.site).toBe("gmail");
      });
    }
  }

  test("the comparison notices a difference", async () => {
    const html =
      '<table><tr class="zA"><td><div class="yW"><span email="a@b.example" name="A">A</span></div></td></tr></table>';
    const seen = await detector.detect(html, { url: URL_OF_FRAGMENT, wrap: true });
    const truth = {
      view: "list-row",
      rows: [{ emails: ["x@b.example"] }],
      participants: [{ email: "z@b.example" }],
    };
    expect(compare(truth, seen)).toHaveLength(2);
  });
});
