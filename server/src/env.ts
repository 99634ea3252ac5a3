// The process's settings, from the environment; a wrong one is named and said what it should be.
import * as z from "zod/mini";

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@]+\/?$/iu.test(text) && URL.canParse(text);
}

const Settings = z.object({
  DATABASE_URL: z.optional(
    z
      .string()
      .check(z.regex(/^postgres(ql)?:\/\//u, { error: "must start with postgres:// or postgresql://" })),
  ),
  BATON_DATA_DIR: z._default(z.string().check(z.minLength(1, { error: "must name a folder" })), ".data"),
  BATON_PORT: z._default(
    z.string().check(
      z.regex(/^\d{1,5}$/u, { error: "must be a port number, 0 to 65535" }),
      z.refine((text) => Number(text) <= 65_535, { error: "must be a port number, 0 to 65535" }),
    ),
    "4310",
  ),
  BATON_HOST: z._default(z.string().check(z.minLength(1, { error: "must name an address" })), "127.0.0.1"),
  BATON_PUBLIC_URL: z.optional(
    z.string().check(
      z.refine((text) => isOrigin(text), {
        error: "must be an origin, for instance https://baton.example.com",
      }),
    ),
  ),
  BATON_DASHBOARD_DIR: z.optional(z.string().check(z.minLength(1, { error: "must name a folder" }))),
});

export interface ServerSettings {
  publicUrl: string | null;
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
  host: string;
  dashboardDir: string | null;
}

/** A setting is wrong; the message names the variable. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SettingsError";
  }
}

/** @throws SettingsError */
export function readSettings(env: Record<string, string | undefined>): ServerSettings {
  const result = Settings.safeParse(env);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SettingsError(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const { DATABASE_URL, BATON_DATA_DIR, BATON_PORT, BATON_HOST, BATON_DASHBOARD_DIR, BATON_PUBLIC_URL } =
    result.data;
  return {
    databaseUrl: DATABASE_URL,
    dataDir: BATON_DATA_DIR,
    port: Number(BATON_PORT),
    host: BATON_HOST,
    publicUrl: BATON_PUBLIC_URL === undefined ? null : new URL(BATON_PUBLIC_URL).origin,
    dashboardDir: BATON_DASHBOARD_DIR ?? null,
  };
}
