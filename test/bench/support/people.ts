// A workspace with many made-up people, filled by the database itself; everything about person number n follows
// from n, so that pgbench can name them too.
import { sql } from "kysely";
import type { OpenDatabase } from "../../../server/src/db/client.ts";
import { createMember } from "../../../server/src/services/member/create.ts";
import { issueToken } from "../../../server/src/services/token/issue.ts";
import { createWorkspace } from "../../../server/src/services/workspace/create.ts";

/** An empty workspace and a bearer token for it. */
export interface BenchWorkspace {
  workspaceId: string;
  memberId: string;
  token: string;
}

export interface FilledWorkspace extends BenchWorkspace {
  prospects: number;
}

const COMPANY_SIZE = 10;
const HEX = 12;

export const emailOf = (n: number): string => `p${n}@bench.example`;
/** Ids of this shape sort like the app's own UUIDv7. `kind` keeps prospects, companies and touches apart. */
export const idOf = (kind: "8000" | "8001" | "8002", n: number): string =>
  `01900000-0000-7000-${kind}-${n.toString(16).padStart(HEX, "0")}`;
/** The same two as SQL over an expression for n. */
export const sqlEmail = (n: string): string => `('p' || ${n} || '@bench.example')`;
export const sqlId = (kind: "8000" | "8001" | "8002", n: string): string =>
  `('01900000-0000-7000-${kind}-' || lpad(to_hex(cast(${n} as int)), ${HEX}, '0'))::uuid`;
export const companyNumber = (n: number): number => Math.floor(n / COMPANY_SIZE);
export const sqlCompanyNumber = (n: string): string => `(cast(${n} as int) / ${COMPANY_SIZE})`;

/** A workspace with one admin. */
export async function createBenchWorkspace(database: OpenDatabase): Promise<BenchWorkspace> {
  const { id: workspaceId } = await createWorkspace(database, {
    name: "Bench",
    ownDomains: ["bench-sender.example"],
    timeZone: "Europe/London",
  });
  const member = await createMember(database, {
    workspaceId,
    name: "Ines Calder",
    email: "ines@bench-sender.example",
    role: "admin",
  });
  const token = await issueToken(database, { workspaceId, memberId: member.id, name: "bench" });
  return { workspaceId, memberId: member.id, token };
}

/** Fills a workspace with people and `touches` touchpoints each, spread over a year. */
export async function fillPeople(
  database: OpenDatabase,
  size: { prospects: number; touches: number },
): Promise<FilledWorkspace> {
  const workspace = await createBenchWorkspace(database);
  const run = (text: string) => sql.raw(text).execute(database.db);
  const ws = `'${workspace.workspaceId}'::uuid`;
  const people = `generate_series(0, ${size.prospects - 1}) n`;
  await run(`insert into company (workspace_id, id, name, domain, industry, employees, country, created_at)
    select ${ws}, ${sqlId("8001", "n")}, 'Company ' || n, 'c' || n || '.example', 'Manufacturing', 50 + n, 'GB', now()
    from generate_series(0, ${companyNumber(size.prospects)}) n`);
  await run(`insert into prospect (workspace_id, id, company_id, owner_id, name, title, lifecycle_stage, grade,
      engagement, source, source_id, updated_at)
    select ${ws}, ${sqlId("8000", "n")}, ${sqlId("8001", sqlCompanyNumber("n"))}, '${workspace.memberId}'::uuid,
      'Person ' || n, 'Plant manager', 'mql', 'A', n % 101, 'bench', n::text, now() from ${people}`);
  // The look-up never reads the hash; any text of the right length keeps the row as wide as a real one.
  await run(`insert into prospect_email (workspace_id, email, prospect_id, is_main, hash, change_seq)
    select ${ws}, ${sqlEmail("n")}, ${sqlId("8000", "n")}, true, left(md5(n::text), 22), n + 1 from ${people}`);
  await run(`insert into touchpoint (workspace_id, id, source, source_id, prospect_id, type, channel, title, occurred_at)
    select ${ws}, ${sqlId("8002", `n * ${size.touches} + k`)}, 'bench', n || '-' || k, ${sqlId("8000", "n")},
      (array['email_sent','email_opened','email_clicked','page_viewed','form_submitted'])[1 + (n + k) % 5],
      (array['email','email','email','web','web'])[1 + (n + k) % 5], 'What a stopped line costs, part ' || k,
      now() - make_interval(hours => (n * 7 + k * 31) % 8760)
    from ${people}, generate_series(0, ${size.touches - 1}) k`);
  await run("analyze");
  return { ...workspace, prospects: size.prospects };
}
