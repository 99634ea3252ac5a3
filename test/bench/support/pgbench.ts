// Runs the statements of one request through pgbench, prepared, with a person drawn at random: what the same
// database does without Baton in front of it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { postgresProgram, runForOutput } from "./postgres.ts";

/** A statement as the server sent it. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

/** The parameters that belong to the person, as SQL over pgbench's variable; all others stay as they were sent. */
export type PersonalParameters = ReadonlyMap<unknown, string>;

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join(",")}}`;
  return String(value);
}

/** SQL for a parameter that belongs to the person, alone or in a list; undefined for all others. */
function ownSql(value: unknown, personal: PersonalParameters): string | undefined {
  if (!Array.isArray(value)) return personal.get(value);
  const entries = value.flatMap((entry) => personal.get(entry) ?? []);
  return entries.length > 0 && entries.length === value.length ? `array[${entries.join(", ")}]` : undefined;
}

export interface PgbenchScript {
  file: string;
  /** `-D name=value` pairs for the parameters that stay. */
  definitions: string[];
}

/** Writes the script: one line that draws `n`, then the statements in the order they were sent. */
export function writeScript(
  folder: string,
  statements: readonly Statement[],
  personal: PersonalParameters,
  people: number,
): PgbenchScript {
  const definitions: string[] = [];
  const lines = statements.map(({ sql, parameters }) =>
    sql.replaceAll(/\$(\d+)/gu, (_, index: string) => {
      const value = parameters[Number(index) - 1];
      if (value === null || value === undefined) return "null";
      const own = ownSql(value, personal);
      if (own !== undefined) return own;
      definitions.push(`-Dc${definitions.length}=${text(value)}`);
      return `:c${definitions.length - 1}`;
    }),
  );
  const file = join(folder, "look-up.sql");
  writeFileSync(file, `\\set n random(0, ${people - 1})\n${lines.map((line) => `${line};`).join("\n")}\n`);
  return { file, definitions };
}

/** Transactions a second over `seconds`, `clients` at once. */
export async function runPgbench(
  url: string,
  script: PgbenchScript,
  options: { clients: number; seconds: number },
): Promise<number> {
  const output = await runForOutput(postgresProgram("pgbench"), [
    ...["-n", "-M", "prepared", "-c", String(options.clients), "-j", "2", "-T", String(options.seconds)],
    ...script.definitions,
    ...["-f", script.file, url],
  ]);
  const tps = /^tps = ([\d.]+) \(without/mu.exec(output)?.[1];
  const failed = /^number of failed transactions: (\d+)/mu.exec(output)?.[1] ?? "0";
  if (tps === undefined || failed !== "0") throw new Error(`pgbench gave no clean figure:\n${output}`);
  return Number(tps);
}
