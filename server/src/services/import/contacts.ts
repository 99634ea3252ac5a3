// Imports contacts. Known people are found by CRM record or source id, then by address; empty cells change nothing.
import type { ImportBatch, ImportResult } from "../../../../lib/contracts/api.ts";
import { domainOf } from "../../../../lib/core/email-address.ts";
import type { WriteScope } from "../../db/write.ts";
import { CompanyBook } from "./company-book.ts";
import { type ContactRow, readContact } from "./contact-fields.ts";
import { ProspectBook, type ProspectState } from "./prospect-book.ts";
import { RowProblem } from "./row-reader.ts";
import { type ImportScope, type ReadRow, type RowOutcome, runBatch, type Tally } from "./run-batch.ts";

/** Ids of members and personas by every word a file may call them. */
interface Directory {
  members: Map<string, string>;
  personas: Map<string, string>;
}

async function readDirectory({ trx }: WriteScope, workspaceId: string): Promise<Directory> {
  const members = await trx
    .selectFrom("member")
    .select(["id", "name", "email"])
    .where("workspace_id", "=", workspaceId)
    .execute();
  const personas = await trx
    .selectFrom("persona")
    .select(["id", "key", "name"])
    .where("workspace_id", "=", workspaceId)
    .execute();
  return {
    members: new Map(
      members.flatMap(({ id, name, email }) => [[name.toLowerCase(), id] as const, [email, id] as const]),
    ),
    personas: new Map(
      personas.flatMap(({ id, key, name }) => [
        [key.toLowerCase(), id] as const,
        [name.toLowerCase(), id] as const,
      ]),
    ),
  };
}

/** The person a row is about, if known. @throws RowProblem when id and address point to two people. */
function findProspect(book: ProspectBook, contact: ContactRow): ProspectState | undefined {
  const byRecord = book.byRecord(contact.record, contact.source, contact.sourceId);
  const byEmail = contact.emails.map((email) => book.byEmail(email)).find((found) => found !== undefined);
  const main = book.byEmail(contact.emails[0] ?? "");
  if (byRecord !== undefined && main !== undefined && main.id !== byRecord.id) {
    throw new RowProblem("the address belongs to another contact than the id", "email");
  }
  return byRecord ?? byEmail;
}

function personaId(contact: ContactRow, directory: Directory): string | null {
  if (contact.persona === null) return null;
  const id = directory.personas.get(contact.persona.toLowerCase());
  if (id === undefined) throw new RowProblem(`there is no persona “${contact.persona}”`, "persona");
  return id;
}

function applyContact(
  contact: ContactRow,
  books: { prospects: ProspectBook; companies: CompanyBook },
  directory: Directory,
  now: Date,
): RowOutcome {
  const { prospects, companies } = books;
  const persona = personaId(contact, directory);
  const known = findProspect(prospects, contact);
  const company = companies.resolve(
    {
      name: contact.company,
      domain: contact.companyDomain,
      industry: contact.industry,
      employees: contact.employees,
      country: contact.country,
    },
    domainOf(contact.emails[0] ?? ""),
  );
  const prospect =
    known ??
    prospects.add(contact.source, contact.sourceId, contact.stage ?? "lead", contact.createdAt ?? now);
  const moved = contact.stage !== null && contact.stage !== prospect.lifecycle_stage;
  const earlier =
    contact.createdAt !== null &&
    (prospect.first_seen_at === null || contact.createdAt < prospect.first_seen_at);
  // A stage moved by the file began when the file says; the old stage's date must not stay.
  if (moved && contact.stageSince === null) prospect.stage_since = null;
  const differs = [
    prospects.patch(prospect, {
      company_id: company.id,
      persona_id: persona,
      persona_reason: persona === null ? null : "by import",
      owner_id: contact.owner === null ? null : (directory.members.get(contact.owner.toLowerCase()) ?? null),
      name: contact.name,
      title: contact.title,
      lifecycle_stage: contact.stage ?? prospect.lifecycle_stage,
      stage_since: contact.stageSince,
      lead_status: contact.status,
      grade: contact.grade,
      engagement: contact.engagement,
      // The first source is set once and never overwritten.
      lead_source: prospect.lead_source ?? contact.leadSource,
      country: contact.country,
      phone: contact.phone,
      first_seen_at: earlier ? contact.createdAt : null,
    }),
    ...contact.emails.map((email, index) =>
      prospects.addEmail(prospect, email, known === undefined && index === 0),
    ),
    contact.record !== null && prospects.addRecord(prospect, contact.record),
    company.changed,
  ];
  if (known === undefined) return "inserted";
  return differs.includes(true) ? "updated" : "unchanged";
}

async function applyContacts(
  scope: ImportScope,
  write: WriteScope,
  rows: readonly ReadRow<ContactRow>[],
  tally: Tally,
): Promise<void> {
  const now = scope.now();
  const directory = await readDirectory(write, scope.workspace.id);
  const companies = new CompanyBook(write, scope.workspace.id);
  const prospects = new ProspectBook(write, scope.workspace);
  const contacts = rows.map(({ value }) => value);
  await companies.load(
    contacts.flatMap((contact) => contact.company ?? []),
    contacts.flatMap((contact) => [contact.companyDomain ?? [], contact.emails.map(domainOf)].flat()),
  );
  await prospects.load(
    contacts.flatMap((contact) => contact.emails),
    contacts.flatMap((contact) => contact.record ?? []),
    contacts,
  );
  for (const { row, value } of rows) {
    try {
      tally.count(applyContact(value, { prospects, companies }, directory, now));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      tally.reject(row, error);
    }
  }
  await companies.save(now);
  await prospects.save(now);
}

/** Imports a batch of contacts. */
export function importContacts(scope: ImportScope, batch: ImportBatch): Promise<ImportResult> {
  return runBatch(
    scope,
    batch,
    (row) => readContact(row, scope.workspace.timeZone),
    (write, rows, tally) => applyContacts(scope, write, rows, tally),
  );
}
