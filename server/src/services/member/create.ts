// Adds a member to a workspace. Used by sample, command line and tests.
import { v7 as uuidv7 } from "uuid";
import { normalizeEmail } from "../../../../lib/core/email-address.ts";
import { AppError } from "../../../../lib/core/errors.ts";
import type { Role } from "../../../../lib/core/vocabulary.ts";
import type { OpenDatabase } from "../../db/client.ts";

export interface CreateMemberInput {
  workspaceId: string;
  name: string;
  email: string;
  role: Role;
}

/** The new member's id. @throws AppError `bad_request` when the address is none. */
export async function createMember(
  database: OpenDatabase,
  input: CreateMemberInput,
): Promise<{ id: string }> {
  const email = normalizeEmail(input.email);
  if (email === null)
    throw new AppError("bad_request", "The member needs an e-mail address.", { field: "email" });
  const id = uuidv7();
  await database.db
    .insertInto("member")
    .values({
      workspace_id: input.workspaceId,
      id,
      name: input.name,
      email,
      role: input.role,
      created_at: new Date(),
    })
    .execute();
  return { id };
}
