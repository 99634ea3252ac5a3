// Look-ups over HTTP on PostgreSQL, beside what pgbench reaches with the very statements of such a request.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../server/src/db/client.ts";
import { READ_CONNECTIONS } from "../../server/src/db/postgres-reads.ts";
import { startServer } from "../../server/src/start.ts";
import { cleanUp, onCleanUp } from "./support/clean-up.ts";
import { runLoad } from "./support/http-load.ts";
import {
  companyNumber,
  emailOf,
  type FilledWorkspace,
  fillPeople,
  idOf,
  sqlCompanyNumber,
  sqlEmail,
  sqlId,
} from "./support/people.ts";
import { type PersonalParameters, runPgbench, type Statement, writeScript } from "./support/pgbench.ts";
import { needPostgres } from "./support/postgres.ts";
import { FULL, median, quantile, report, say } from "./support/report.ts";
import { startServerProcess } from "./support/server-process.ts";

const SIZE = FULL ? { prospects: 100_000, touches: 10 } : { prospects: 20_000, touches: 10 };
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;
/** As many as the server reads over. */
const PG_CLIENTS = READ_CONNECTIONS;
/** Any person will do: whose look-up is written down for pgbench. */
const EXAMPLE = 4321;

/** One kind of request: how to ask for person n, and whether the answer is that person. */
interface Kind {
  name: string;
  method: "GET" | "POST";
  request(n: number): { path: string; body?: string };
  check(body: string): void;
  enforced: boolean;
}

function isPerson(card: { name: string } | null | undefined): void {
  if (!card?.name.startsWith("Person ")) throw new Error("A look-up did not give its person.");
}

const KINDS: readonly Kind[] = [
  {
    name: "look-up.card",
    method: "POST",
    request: (n) => ({ path: "/v1/prospects/lookup", body: JSON.stringify({ emails: [emailOf(n)] }) }),
    check: (body) =>
      isPerson((JSON.parse(body) as { byEmail: { card: { name: string } | null }[] }).byEmail[0]?.card),
    enforced: true,
  },
  {
    name: "look-up.story",
    method: "GET",
    request: (n) => ({ path: `/v1/prospects/${idOf("8000", n)}/story` }),
    check: (body) => isPerson((JSON.parse(body) as { card: { name: string } }).card),
    enforced: true,
  },
];

interface Prepared {
  workspace: FilledWorkspace;
  /** What one request of each kind asks of the database, token check included. */
  statements: Map<Kind, Statement[]>;
}

/** Makes the data and listens to one request of each kind. */
async function prepare(url: string): Promise<Prepared> {
  const heard: Statement[] = [];
  const database = await openDatabase({
    kind: "postgres",
    url,
    onQuery: ({ query }) => heard.push({ sql: query.sql, parameters: query.parameters }),
  });
  try {
    const workspace = await fillPeople(database, SIZE);
    const server = await startServer({ database, port: 0, host: "127.0.0.1", log: () => undefined });
    const statements = new Map<Kind, Statement[]>();
    for (const kind of KINDS) {
      heard.length = 0;
      const { path, body } = kind.request(EXAMPLE);
      const answer = await fetch(server.url + path, {
        method: kind.method,
        headers: { authorization: `Bearer ${workspace.token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body }),
      });
      kind.check(await answer.text());
      statements.set(kind, [...heard]);
    }
    await server.close();
    return { workspace, statements };
  } finally {
    await database.close();
  }
}

const PERSONAL: PersonalParameters = new Map([
  [emailOf(EXAMPLE), sqlEmail(":n")],
  [idOf("8000", EXAMPLE), sqlId("8000", ":n")],
  [idOf("8001", companyNumber(EXAMPLE)), sqlId("8001", sqlCompanyNumber(":n"))],
]);

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
onCleanUp(() => rmSync(folder, { recursive: true, force: true }));
const postgres = await needPostgres();

/** HTTP and pgbench take turns, so that both meet the same noise. */
async function measure(kind: Kind, url: string, { workspace, statements }: Prepared): Promise<void> {
  const sent = statements.get(kind) ?? [];
  const script = writeScript(folder, sent, PERSONAL, workspace.prospects);
  const overHttp = (seconds: number) =>
    runLoad({
      url,
      method: kind.method,
      token: workspace.token,
      connections: CONNECTIONS,
      seconds,
      request: () => kind.request(Math.floor(Math.random() * workspace.prospects)),
      check: kind.check,
    });
  const alone = (seconds: number) => runPgbench(postgres.url, script, { clients: PG_CLIENTS, seconds });
  await overHttp(1);
  await alone(1);
  const rates: { http: number; pgbench: number }[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`${kind.name}, round ${round + 1} of ${ROUNDS}`);
    const pgbench = await alone(SECONDS);
    const http = await overHttp(SECONDS);
    rates.push({ http: http.perSecond, pgbench });
    times.push(...http.times);
  }
  const against = `pgbench -M prepared, the same ${sent.length} statements`;
  const value = median(rates.map(({ http }) => http));
  const ratio = median(rates.map(({ http, pgbench }) => http / pgbench));
  report(
    { name: `${kind.name}.rate`, value, unit: "1/s", n: times.length, against, ratio },
    { on: "ratio", atLeast: 0.35, enforced: kind.enforced },
  );
  report({ name: `${kind.name}.p50`, value: quantile(times, 0.5), unit: "ms", n: times.length });
  report({ name: `${kind.name}.p95`, value: quantile(times, 0.95), unit: "ms", n: times.length });
}

try {
  say(`filling PostgreSQL with ${SIZE.prospects} people and ${SIZE.prospects * SIZE.touches} touches`);
  const prepared = await prepare(postgres.url);
  const server = await startServerProcess(postgres.url, folder);
  for (const kind of KINDS) await measure(kind, server.url, prepared);
} finally {
  await cleanUp();
}
