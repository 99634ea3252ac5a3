// What one contact row says, read from the canonical fields (docs/import.md).
import { normalizeEmail } from "../../../../lib/core/email-address.ts";
import {
  CRM_SYSTEMS,
  type CrmSystem,
  FIT_GRADES,
  type FitGrade,
  type LeadStatus,
  type LifecycleStage,
} from "../../../../lib/core/vocabulary.ts";
import { readInstant } from "./read-instant.ts";
import { RowProblem, RowReader } from "./row-reader.ts";
import { salesforceId } from "./salesforce-id.ts";
import { LEAD_STATUS_WORDS, LIFECYCLE_WORDS, wordIn, wordKey } from "./vocabulary-maps.ts";

export interface CrmKey {
  system: CrmSystem;
  type: string;
  id: string;
}

/** Null means the row does not say; it never clears what is known. */
export interface ContactRow {
  /** The main one first; at least one. */
  emails: string[];
  source: string;
  sourceId: string;
  record: CrmKey | null;
  name: string | null;
  title: string | null;
  company: string | null;
  companyDomain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
  phone: string | null;
  stage: LifecycleStage | null;
  stageSince: Date | null;
  status: LeadStatus | null;
  leadSource: string | null;
  owner: string | null;
  createdAt: Date | null;
  grade: FitGrade | null;
  engagement: number | null;
  persona: string | null;
}

const RECORD_TYPE: Readonly<Record<CrmSystem, string>> = {
  hubspot: "contact",
  salesforce: "contact",
  pipedrive: "person",
};
/** As the contract has it (CrmRecordKey); a longer one would make the whole story unreadable to its clients. */
const LONGEST_RECORD_ID = 64;
/** The first three characters of a Salesforce id name its object. */
const SALESFORCE_TYPE: Readonly<Record<string, string>> = { "00Q": "lead", "003": "contact" };

/** Addresses of the main cell and of the others, which may hold several each. */
function readEmails(row: RowReader): string[] {
  const cells = [row.text("email"), ...row.list("emails")].filter((cell) => cell !== null);
  const texts = cells.flatMap((cell) => cell.split(/[\s,;]+/u)).filter((text) => text !== "");
  if (texts.length === 0) throw new RowProblem("has no e-mail address", "email");
  const emails = texts.map(normalizeEmail).filter((email) => email !== null);
  if (emails.length === 0) throw new RowProblem(`“${texts[0]}” is not an e-mail address`, "email");
  return [...new Set(emails)];
}

function readDate(row: RowReader, field: string, zone: string): Date | null {
  const text = row.text(field);
  if (text === null) return null;
  const at = readInstant(text, zone);
  if (at === null) throw new RowProblem(`“${text}” is not a date`, field);
  return at;
}

function recordOf(source: string, sourceId: string | null): CrmKey | null {
  const system = CRM_SYSTEMS.find((known) => known === source);
  if (system === undefined || sourceId === null) return null;
  if (sourceId.length > LONGEST_RECORD_ID)
    throw new RowProblem(
      `is longer than ${LONGEST_RECORD_ID} characters, which no CRM record id is`,
      "sourceId",
    );
  if (system !== "salesforce") return { system, type: RECORD_TYPE[system], id: sourceId };
  const id = salesforceId(sourceId);
  if (id === null) throw new RowProblem(`“${sourceId}” is not a Salesforce id`, "sourceId");
  return { system, type: SALESFORCE_TYPE[id.slice(0, 3)] ?? RECORD_TYPE.salesforce, id };
}

function readGrade(row: RowReader): FitGrade | null {
  const text = row.text("grade")?.toUpperCase();
  if (text === undefined) return null;
  const grade = FIT_GRADES.find((known) => known === text);
  if (grade === undefined) throw new RowProblem(`“${text}” is not one of A, B, C, D`, "grade");
  return grade;
}

/** A stage of the sender's own making becomes `other`: the contact still counts. */
function readStage(row: RowReader): LifecycleStage | null {
  const text = row.line("lifecycleStage");
  return text === null ? null : (wordIn(LIFECYCLE_WORDS, wordKey(text)) ?? "other");
}

/** "Paid Social" → "paid_social", so that the same source from two tools is one. */
export function sourceKey(text: string): string {
  return wordKey(text).replaceAll(" ", "_");
}

function readName(row: RowReader): string | null {
  const parts = [row.line("firstName"), row.line("lastName")].filter((part) => part !== null);
  return (
    row.line("name") ?? (parts.length > 0 ? new RowReader({ name: parts.join(" ") }).line("name") : null)
  );
}

/** @throws RowProblem when the row cannot be a contact. */
export function readContact(row: RowReader, zone: string): ContactRow {
  const emails = readEmails(row);
  const source = sourceKey(row.id("source") ?? "import");
  const sourceId = row.id("sourceId");
  const record = recordOf(source, sourceId);
  const status = row.line("leadStatus");
  const leadSource = row.line("leadSource");
  return {
    emails,
    source,
    sourceId: record?.id ?? sourceId ?? emails[0] ?? "",
    record,
    name: readName(row),
    title: row.line("title"),
    company: row.line("company"),
    companyDomain:
      row
        .line("companyDomain")
        ?.toLowerCase()
        .replace(/^(?:https?:\/\/)?(?:www\.)?/u, "")
        .replace(/\/.*$/u, "") ?? null,
    industry: row.line("industry"),
    employees: row.whole("employees", 0, 10_000_000),
    country: row.line("country"),
    phone: row.line("phone"),
    stage: readStage(row),
    stageSince: readDate(row, "stageSince", zone),
    status: status === null ? null : (wordIn(LEAD_STATUS_WORDS, wordKey(status)) ?? null),
    // A source of punctuation only names nothing.
    leadSource: leadSource === null ? null : sourceKey(leadSource) || null,
    owner: row.line("owner"),
    createdAt: readDate(row, "createdAt", zone),
    grade: readGrade(row),
    engagement: row.whole("engagement", 0, 100),
    persona: row.line("persona"),
  };
}
