// Files through the whole importer into a running server: read, mapped, sent over HTTP, stored, named when bad.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { RejectReport } from "../../../cli/import/rejects.ts";
import { type ImportSummary, runImport } from "../../../cli/import/run-import.ts";
import type { ImportKind } from "../../../lib/contracts/api.ts";
import { describeOnEngine, useServer } from "../support/harness.ts";
import { newWorkspace, type TestWorkspace } from "../support/workspace.ts";

const SHARED = resolve(import.meta.dirname, "../../../../shared/fixtures");
const CSV_OWN = join(SHARED, "api/csv-own");
const LIBRARY = join(SHARED, "data/content-library/content_core.jsonl");
const withFixtures = test.skipIf(!existsSync(SHARED));
if (!existsSync(SHARED)) console.warn("The shared fixtures are not here; tests on real input are skipped.");

describeOnEngine("importing files", () => {
  const harness = useServer();
  const folder = mkdtempSync(join(tmpdir(), "baton-import-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let reports = 0;

  async function importFile(workspace: TestWorkspace, kind: ImportKind, path: string, dryRun = false) {
    const report = new RejectReport(join(folder, `${++reports}.jsonl`));
    const summary: ImportSummary = await runImport({
      path,
      kind,
      dryRun,
      report,
      format: null,
      encoding: null,
      source: null,
      columns: new Map(),
      progress: { write: () => undefined },
      send: (of, body) => workspace.marketer.client.call("importRows", { params: { kind: of }, body }),
    });
    await report.close();
    const lines = existsSync(report.path) ? readFileSync(report.path, "utf8").trim().split("\n") : [];
    const rejects = lines.map(
      (line) => JSON.parse(line) as { line: number; field: string | null; reason: string },
    );
    const { inserted, updated, unchanged, rejected } = summary;
    return { counts: [inserted, updated, unchanged, rejected], summary, rejects };
  }

  function write(name: string, text: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  function prospects(workspace: TestWorkspace) {
    return harness.db.db
      .selectFrom("prospect")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .orderBy("name")
      .execute();
  }

  withFixtures("the content library goes in whole, and a second time changes nothing", async () => {
    const workspace = await newWorkspace(harness);
    expect((await importFile(workspace, "content", LIBRARY)).counts).toEqual([858, 0, 0, 0]);
    expect((await importFile(workspace, "content", LIBRARY)).counts).toEqual([0, 0, 858, 0]);
    const items = await harness.db.db
      .selectFrom("content_item")
      .select(["source_id", "type", "url"])
      .where("workspace_id", "=", workspace.id)
      .execute();
    expect(new Set(items.map((item) => item.source_id)).size).toBe(858);
    const urls = items.flatMap((item) => item.url ?? []);
    expect(urls.length - new Set(urls).size).toBeGreaterThan(300);
    expect(items.filter((item) => item.type === "blog").length).toBe(501 + 94);
    expect(items.filter((item) => item.type === "case_study").length).toBe(42 + 21);
  });

  withFixtures("a HubSpot export: byte order mark, doubled quotes, a line break in a cell", async () => {
    const workspace = await newWorkspace(harness);
    const path = join(CSV_OWN, "hubspot-contacts-export.csv");
    const { counts, summary } = await importFile(workspace, "contacts", path);
    expect([counts, summary.vendor]).toEqual([[3, 0, 0, 0], "hubspot"]);
    const [lena, max, nobody] = await prospects(workspace);
    expect(lena).toMatchObject({
      name: "Lena Ortíz",
      lifecycle_stage: "mql",
      lead_status: "open",
      lead_source: "paid_social",
      phone: "+49 30 1",
    });
    expect(max).toMatchObject({
      name: 'Max "Maxi" O\'Neil, Jr.',
      lifecycle_stage: "lead",
      lead_status: null,
    });
    expect(nobody).toMatchObject({ name: null, first_seen_at: new Date("2026-07-31T22:00:00Z") });
    const companies = await harness.db.db
      .selectFrom("company")
      .select("name")
      .where("workspace_id", "=", workspace.id)
      .orderBy("name")
      .execute();
    expect(companies.map((company) => company.name)).toEqual(["Acme Example GmbH", "Two Lines Ltd"]);
    expect((await importFile(workspace, "contacts", path)).counts).toEqual([0, 0, 3, 0]);
  });

  withFixtures(
    "a Salesforce report: Windows-1252, dates with slashes, short ids, a footer that is no record",
    async () => {
      const workspace = await newWorkspace(harness);
      const { counts, rejects, summary } = await importFile(
        workspace,
        "contacts",
        join(CSV_OWN, "salesforce-report-export.csv"),
      );
      expect([counts, rejects, summary.vendor]).toEqual([[2, 0, 0, 0], [], "salesforce"]);
      const [lena, max] = await prospects(workspace);
      expect(lena).toMatchObject({
        name: "Lena Ortíz",
        lead_status: "new",
        title: "Head of Marketing",
        first_seen_at: new Date("2026-07-29T22:00:00Z"),
      });
      expect(max).toMatchObject({
        lead_status: "unqualified",
        first_seen_at: new Date("2026-11-30T23:00:00Z"),
      });
      const records = await harness.db.db
        .selectFrom("crm_record")
        .select(["system", "type", "record_id"])
        .where("workspace_id", "=", workspace.id)
        .orderBy("record_id")
        .execute();
      expect(records).toEqual([
        { system: "salesforce", type: "lead", record_id: "00Qg5000005M14EEAS" },
        { system: "salesforce", type: "lead", record_id: "00Qg5000005M1U1EAK" },
      ]);
    },
  );

  withFixtures("a Pipedrive export: semicolons, several addresses in a cell", async () => {
    const workspace = await newWorkspace(harness);
    const { counts, summary } = await importFile(
      workspace,
      "contacts",
      join(CSV_OWN, "pipedrive-persons-export-semicolon.csv"),
    );
    expect([counts, summary.vendor]).toEqual([[2, 0, 0, 0], "pipedrive"]);
    const emails = await harness.db.db
      .selectFrom("prospect_email")
      .select(["email", "is_main"])
      .where("workspace_id", "=", workspace.id)
      .orderBy("email")
      .execute();
    expect(emails).toEqual([
      { email: "lena.ortiz@acme.example", is_main: true },
      { email: "lena@home.example", is_main: false },
      { email: "max2@elsewhere.example", is_main: false },
      { email: "max@elsewhere.example", is_main: true },
    ]);
  });

  withFixtures("three exports of the same people make two prospects with all their records", async () => {
    const workspace = await newWorkspace(harness);
    await importFile(workspace, "contacts", join(CSV_OWN, "hubspot-contacts-export.csv"));
    await importFile(workspace, "contacts", join(CSV_OWN, "salesforce-report-export.csv"));
    await importFile(workspace, "contacts", join(CSV_OWN, "pipedrive-persons-export-semicolon.csv"));
    expect(await prospects(workspace)).toHaveLength(3);
    const looked = await workspace.rep.client.call("lookup", {
      body: {
        emails: ["lena@home.example"],
        records: [
          { system: "salesforce", type: "lead", id: "00Qg5000005M14EEAS" },
          { system: "pipedrive", type: "person", id: "11" },
        ],
      },
    });
    const ids = [...looked.byEmail, ...looked.byRecord].map(({ card }) => card?.id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
  });

  withFixtures("touchpoints: bad lines are named, the rest goes in, a repeat is the same touch", async () => {
    const workspace = await newWorkspace(harness);
    const path = join(CSV_OWN, "touchpoints.csv");
    const { counts, rejects } = await importFile(workspace, "touchpoints", path);
    expect(counts).toEqual([2, 0, 1, 2]);
    expect(rejects.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [5, "email", "“not-an-email” is not an e-mail address"],
      [6, "occurredAt", "“32/13/2026” is not a date"],
    ]);
    const [lena] = (
      await workspace.rep.client.call("lookup", { body: { emails: ["lena.ortiz@acme.example"] } })
    ).byEmail;
    const story = await workspace.rep.client.call("touchpoints", {
      params: { prospectId: lena?.card?.id ?? "" },
      query: {},
    });
    expect(
      story.items.map(({ type, campaign, occurredAt }) => [
        type,
        campaign?.name,
        new Date(occurredAt).toISOString(),
      ]),
    ).toEqual([
      ["email_opened", "Spring launch", "2026-08-01T07:03:00.000Z"],
      ["ad_clicked", "Spring launch", "2026-07-30T08:00:00.000Z"],
    ]);
    expect((await importFile(workspace, "touchpoints", path)).counts).toEqual([0, 0, 3, 2]);
  });

  test("a dry run counts and keeps nothing", async () => {
    const workspace = await newWorkspace(harness);
    const path = write("dry.csv", "email,first name,company\nann@dry.example,Ann,Dry Ltd\nnobody,Bob,\n");
    const { counts, rejects } = await importFile(workspace, "contacts", path, true);
    expect(counts).toEqual([1, 0, 0, 1]);
    expect(rejects[0]?.line).toBe(3);
    expect(await prospects(workspace)).toEqual([]);
    expect((await importFile(workspace, "contacts", path)).counts).toEqual([1, 0, 0, 1]);
  });

  test("empty cells change nothing; the first source is never overwritten", async () => {
    const workspace = await newWorkspace(harness);
    await importFile(
      workspace,
      "contacts",
      write("a.csv", "id,email,name,title,lead source\n1,ann@some.example,Ann,Director,Paid Search\n"),
    );
    const { counts } = await importFile(
      workspace,
      "contacts",
      write("b.csv", "id,email,name,title,lead source\n1,ann@some.example,Ann Lee,,Webinar\n"),
    );
    expect(counts).toEqual([0, 1, 0, 0]);
    expect(await prospects(workspace)).toMatchObject([
      { name: "Ann Lee", title: "Director", lead_source: "paid_search" },
    ]);
  });

  test("formulas are stored as the text they are", async () => {
    const workspace = await newWorkspace(harness);
    await importFile(
      workspace,
      "contacts",
      write("f.csv", 'email,name\nann@some.example,"=HYPERLINK(""x"")"\n'),
    );
    expect((await prospects(workspace))[0]?.name).toBe('=HYPERLINK("x")');
  });

  test("an id and an address of two people are refused, and both people stay as they are", async () => {
    const workspace = await newWorkspace(harness);
    await importFile(
      workspace,
      "contacts",
      write("two.csv", "id,email,name\n1,ann@some.example,Ann\n2,bob@some.example,Bob\n"),
    );
    const { counts, rejects } = await importFile(
      workspace,
      "contacts",
      write("mix.csv", "id,email,name\n1,bob@some.example,Carl\n"),
    );
    expect([counts, rejects[0]?.field]).toEqual([[0, 0, 0, 1], "email"]);
    expect((await prospects(workspace)).map((one) => one.name)).toEqual(["Ann", "Bob"]);
  });

  test("UTF-16 with tabs is read", async () => {
    const workspace = await newWorkspace(harness);
    const text = Buffer.from("\ufeffemail\tname\nzoë@some.example\tZoë Ångström\n", "utf16le");
    const { counts } = await importFile(workspace, "contacts", write("utf16.csv", text));
    expect(counts).toEqual([1, 0, 0, 0]);
    expect((await prospects(workspace))[0]?.name).toBe("Zoë Ångström");
  });

  test("campaigns get the five colours in order, then slate", async () => {
    const workspace = await newWorkspace(harness);
    const names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"];
    const path = write(
      "campaigns.jsonl",
      names.map((name) => JSON.stringify({ id: name.toLowerCase(), name })).join("\n"),
    );
    expect((await importFile(workspace, "campaigns", path)).counts).toEqual([7, 0, 0, 0]);
    const { items } = await workspace.marketer.client.call("campaigns", {});
    const colors = new Map(items.map(({ name, color }) => [name, color]));
    expect(names.map((name) => colors.get(name))).toEqual([1, 2, 3, 4, 5, 6, 6]);
    expect((await importFile(workspace, "campaigns", path)).counts).toEqual([0, 0, 7, 0]);
  });

  test("lines that are no JSON are named and the rest goes in", async () => {
    const workspace = await newWorkspace(harness);
    const path = write(
      "mixed.jsonl",
      '{"id":"a","title":"A","date":"2026-02-30"}\n{broken\n\n[1]\n{"id":"b","title":"B"}\n{"title":"no id"}\n',
    );
    const { counts, rejects } = await importFile(workspace, "content", path);
    expect(counts).toEqual([1, 0, 0, 4]);
    expect(rejects.map(({ line }) => line).sort()).toEqual([1, 2, 4, 6]);
  });
});
