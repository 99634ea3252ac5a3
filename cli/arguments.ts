// Options that all commands share.
import { type ParseArgsConfig, parseArgs } from "node:util";
import { Misuse } from "./exit.ts";
import type { WhereOptions } from "./target/where.ts";

export const WHERE_OPTIONS = {
  server: { type: "string" },
  token: { type: "string" },
  "data-dir": { type: "string" },
  workspace: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

export const WHERE_HELP = `Where
  --server URL         a running server (or BATON_SERVER), with --token
  --token T            a member's token (or BATON_TOKEN)
  --data-dir DIR       the data folder (or BATON_DATA_DIR; default .data)
  --workspace NAME     which workspace, if there are several
  DATABASE_URL         in the environment: PostgreSQL instead of a folder`;

/** parseArgs with a sentence instead of a stack. @throws Misuse */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Misuse(
      error instanceof Error ? `${error.message.replace(/\.?$/u, ".")} Try --help.` : "Try --help.",
    );
  }
}

/** Options first, then the environment, then the defaults. */
export function whereOf(values: {
  server?: string;
  token?: string;
  "data-dir"?: string;
  workspace?: string;
}): WhereOptions {
  const { env } = process;
  return {
    server: values.server ?? env.BATON_SERVER,
    token: values.token ?? env.BATON_TOKEN,
    dataDir: values["data-dir"] ?? env.BATON_DATA_DIR ?? ".data",
    databaseUrl: env.DATABASE_URL,
    workspace: values.workspace,
  };
}
