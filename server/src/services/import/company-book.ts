// Companies while contacts are imported: found by name, else by domain, else made.
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { WriteScope } from "../../db/write.ts";

interface CompanyState {
  id: string;
  name: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
}

/** What a contact row says about its company. */
export type CompanyFacts = Omit<CompanyState, "id" | "name"> & { name: string | null };

/** Mail hosts whose domain says nothing about where somebody works. */
const MAIL_HOSTS = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net web.de t-online.de proton.me protonmail.com mail.com".split(
    " ",
  ),
);

const nameKey = (name: string): string => name.toLowerCase();

/** The companies of one batch. */
export class CompanyBook {
  private readonly byName = new Map<string, CompanyState>();
  private readonly byDomain = new Map<string, CompanyState>();
  private readonly changed = new Map<string, CompanyState>();
  private readonly write: WriteScope;
  private readonly workspaceId: string;

  constructor(write: WriteScope, workspaceId: string) {
    this.write = write;
    this.workspaceId = workspaceId;
  }

  private note(company: CompanyState): void {
    if (!this.byName.has(nameKey(company.name))) this.byName.set(nameKey(company.name), company);
    if (company.domain !== null) this.byDomain.set(company.domain, company);
  }

  /** Reads the companies that rows of this batch may mean. */
  async load(names: readonly string[], domains: readonly string[]): Promise<void> {
    const found = await this.write.trx
      .selectFrom("company")
      .select(["id", "name", "domain", "industry", "employees", "country"])
      .where("workspace_id", "=", this.workspaceId)
      .where((eb) =>
        eb.or([
          eb(sql<string>`lower(name)`, "=", sql<string>`any(${names.map(nameKey)}::text[])`),
          eb("domain", "=", sql<string>`any(${[...domains]}::text[])`),
        ]),
      )
      .orderBy("created_at")
      .orderBy("id")
      .execute();
    for (const company of found) this.note(company);
  }

  /**
   * The company's id, or null when the row names none and the address belongs to none that is known.
   * @returns also whether anything about it is new.
   */
  resolve(facts: CompanyFacts, emailDomain: string): { id: string | null; changed: boolean } {
    const domain = facts.domain ?? (MAIL_HOSTS.has(emailDomain) ? null : emailDomain);
    if (facts.name === null) {
      const known = domain === null ? undefined : this.byDomain.get(domain);
      return { id: known?.id ?? null, changed: false };
    }
    const known =
      this.byName.get(nameKey(facts.name)) ??
      (facts.domain === null ? undefined : this.byDomain.get(facts.domain));
    if (known !== undefined) return { id: known.id, changed: this.update(known, facts) };
    const freeDomain = domain !== null && !this.byDomain.has(domain) ? domain : null;
    const company = { ...facts, id: uuidv7(), name: facts.name, domain: freeDomain };
    this.note(company);
    this.changed.set(company.id, company);
    return { id: company.id, changed: true };
  }

  private update(company: CompanyState, facts: CompanyFacts): boolean {
    const next = {
      industry: facts.industry ?? company.industry,
      employees: facts.employees ?? company.employees,
      country: facts.country ?? company.country,
    };
    const same =
      next.industry === company.industry &&
      next.employees === company.employees &&
      next.country === company.country;
    if (!same) this.changed.set(company.id, Object.assign(company, next));
    return !same;
  }

  /** Writes what is new. */
  async save(now: Date): Promise<void> {
    if (this.changed.size === 0) return;
    await this.write.trx
      .insertInto("company")
      .values(
        [...this.changed.values()].map((company) => ({
          workspace_id: this.workspaceId,
          ...company,
          created_at: now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "id"]).doUpdateSet((eb) => ({
          industry: eb.ref("excluded.industry"),
          employees: eb.ref("excluded.employees"),
          country: eb.ref("excluded.country"),
        })),
      )
      .execute();
  }
}
