// Asks the server that holds a data folder for a token or link, with the key from the folder's lock file.
import * as z from "zod/mini";
import { AppError, ERROR_CODES } from "../../lib/core/errors.ts";
import type { ServerNote } from "../../server/src/db/folder-lock.ts";
import type { IssueForMember } from "../../server/src/services/control/issue.ts";

const TIMEOUT_MS = 10_000;
const Answer = z.object({ text: z.string() });
const Refusal = z.object({ code: z.enum(ERROR_CODES), message: z.string() });

/** @throws AppError with the server's words, or `network`. */
export async function askServer(server: ServerNote, input: IssueForMember): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`${server.url}/control/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.key}`, "content-type": "application/json" },
      body: JSON.stringify(input),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new AppError("network", `The server at ${server.url} does not answer.`, { cause });
  }
  const body: unknown = await response.json().catch(() => null);
  const answer = Answer.safeParse(body);
  if (response.ok && answer.success) return answer.data.text;
  const refusal = Refusal.safeParse(body);
  if (refusal.success) throw new AppError(refusal.data.code, refusal.data.message);
  throw new AppError("not_baton", `What answers at ${server.url} is not a Baton server.`);
}
