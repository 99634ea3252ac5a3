// Brings a database to the newest schema. Safe to call at every start, also from several processes at once.
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { firstSchema } from "./0001-first-schema.ts";

/** All migrations by name; the order of names is the order they run in. */
const MIGRATIONS: Record<string, Migration> = { "0001-first-schema": firstSchema };

/** Runs what is missing, in one transaction. @throws the database's error; nothing is half applied then. */
export async function migrateToLatest<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
