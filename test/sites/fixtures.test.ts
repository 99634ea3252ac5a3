// Every real fragment gives its truth through the detector.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Detected, type Detector, openDetector } from "../../cli/detect/detector.ts";

const FIXTURES = resolve(import.meta.dirname, "../../../shared/fixtures/gmail");
const URL_OF_FRAGMENT = "https://mail.google.com/mail/u/0/#inbox";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Participant {
  email: string;
  name?: string | null;
  role?: string;
}

interface Truth {
  view: string;
  account?: { email: string };
  participants?: Participant[];
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
  return [
    ...differences(plain(JSON.parse(JSON.stringify(wanted))), plain(found)),
    ...peopleOff(participants, seen),
  ];
}

const STRENGTH = ["from", "reply-to", "to", "cc", "recipient"];

/** Participants are the people and the owner; each mention has a role and maybe a name, the strongest counts. */
function peopleOff(participants: Participant[] | undefined, seen: Detected): string[] {
  if (!participants) return [];
  const mentions = Map.groupBy(participants, ({ email }) => email.toLowerCase());
  const owner = seen.account?.email;
  const missing = [...mentions.keys()].filter(
    (email) => email !== owner && !seen.people.some((person) => person.email === email),
  );
  const off = seen.people.flatMap(({ email, name, role }) => {
    const said = mentions.get(email);
    if (!said) return [`people: ${email} is too many`];
    const names = said.flatMap((each) => (each.name === undefined ? [] : [each.name ?? ""]));
    const same = (one: string) => one === name || (!name && one.toLowerCase() === email);
    const roles = said.flatMap((each) => each.role ?? []);
    const strongest = STRENGTH.find((each) => roles.includes(each));
    return [
      ...(names.length && !names.some(same) ? [`people: ${email} is named ${name}`] : []),
      ...(strongest && strongest !== role ? [`people: ${email} is ${role} instead of ${strongest}`] : []),
    ];
  });
  return [...missing.map((email) => `people: ${email} is missing`), ...off];
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
    for (const [how, wrap, told] of [
      ["wrapped, owner given", true, true],
      ["wrapped", true, false],
      ["as it is, owner given", false, true],
      ["as it is", false, false],
    ] as const) {
      test(`${name}, ${how}`, async () => {
        const html = readFileSync(resolve(FIXTURES, name), "utf8");
        const truth = JSON.parse(readFileSync(resolve(FIXTURES, `${name}.truth.json`), "utf8")) as Truth;
        const seen = await detector.detect(html, {
          url: URL_OF_FRAGMENT,
          wrap,
          account: told ? truth.account?.email : undefined,
        });
        expect(compare(truth, seen)).toEqual([]);
        expect(seen.site).toBe("gmail");
      });
    }
  }

  test("the comparison notices every kind of difference", async () => {
    const html =
      '<div class="adn"><span class="gD" email="a@b.example" name="A">A</span><span class="hb"><span class="g2" email="c@d.example" name="C">C</span></span></div>';
    const seen = await detector.detect(html, { url: URL_OF_FRAGMENT, wrap: true, account: "me@x.example" });
    const right = {
      view: "message",
      account: { email: "me@x.example" },
      participants: [
        { email: "A@b.example", name: "A", role: "from" },
        { email: "c@d.example", name: "C", role: "recipient" },
        { email: "me@x.example", name: "me", role: "recipient" },
      ],
      rows: [],
    };
    expect(compare(right, seen)).toEqual([]);
    const [a, c] = right.participants as [Participant, Participant];
    const wrong = (change: Partial<Truth>) => compare({ ...right, ...change }, seen);
    expect(wrong({ view: "list" })).toHaveLength(1);
    expect(wrong({ account: { email: "x@x.example" } })).toHaveLength(1);
    expect(wrong({ rows: [{ emails: [] }] })).toHaveLength(1);
    expect(wrong({ participants: [a] })).toEqual(["people: c@d.example is too many"]);
    expect(wrong({ participants: [a, c, { email: "z@b.example" }] })).toEqual([
      "people: z@b.example is missing",
    ]);
    expect(wrong({ participants: [{ ...a, name: "B" }, c] })).toEqual(["people: a@b.example is named A"]);
    expect(wrong({ participants: [a, { ...c, role: "to" }] })).toEqual([
      "people: c@d.example is recipient instead of to",
    ]);
  });
});
