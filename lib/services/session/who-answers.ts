// Background. A proxy's page carries no CORS headers, so the browser says of it what it says of a dead server:
// nothing. Asking once more without wanting to read the answer tells the two apart.
import { AppError } from "../../core/errors.ts";
import type { Runtime } from "../runtime.ts";

const PATIENCE_MS = 5_000;

/** A `network` error becomes `not_baton` when something does answer at `serverUrl`; others stay as they are. */
export async function tellWhoAnswers(rt: Runtime, error: AppError, serverUrl: string): Promise<AppError> {
  if (error.code !== "network" || !rt.isOnline()) return error;
  try {
    await rt.fetch(`${serverUrl}/v1/health`, {
      mode: "no-cors",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return new AppError("not_baton", "Something answered that does not let Baton read it.", { cause: error });
  } catch {
    return error;
  }
}
