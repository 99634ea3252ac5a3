// The one way to the server: adds who we are, lists the call and what it carried, and keeps the connection state.
import { v7 as uuidv7 } from "uuid";
import { type ApiInput, createApiClient } from "../api/client.ts";
import type { ApiName, ApiResponse } from "../contracts/api.ts";
import { api } from "../contracts/api.ts";
import { AppError, type ErrorCode } from "../core/errors.ts";
import { ROW_VERSION } from "../store/rows.ts";
import { announce, nowIso, type Runtime } from "./runtime.ts";
import { connectionFailed, connectionWorked } from "./session/connection.ts";
import { explainError } from "./session/explain-error.ts";
import { settingsOf } from "./session/settings.ts";
import { isCurrent, keepUnder, type SignIn, signInOf } from "./session/sign-in.ts";
import { tellWhoAnswers } from "./session/who-answers.ts";

/** More calls than this are not kept; the oldest go first. */
const KEPT_CALLS = 500;

/** Adds one line to the list of calls. Never fails: the list must not stop what it lists. */
export async function listCall(
  rt: Runtime,
  operation: string,
  carried: string,
  outcome: "ok" | ErrorCode,
): Promise<void> {
  try {
    const { calls } = await rt.store();
    const id = uuidv7();
    await calls.put({ id, v: ROW_VERSION, at: nowIso(rt), operation, carried, outcome });
    if ((await calls.count()) > KEPT_CALLS + 50) {
      const all = await calls.all();
      await calls.remove(all.slice(0, all.length - KEPT_CALLS).map((row) => row.id));
    }
    announce(rt, ["calls.list"]);
  } catch (error) {
    console.warn("Baton: a call could not be listed", error);
  }
}

async function setExpired(rt: Runtime, expired: boolean): Promise<void> {
  const item = settingsOf(rt).expired;
  if ((await item.get()) === expired) return;
  await item.set(expired);
  announce(rt, ["session.get"]);
}

/** The same failure in words that say which server it was. */
function inWords(error: AppError, serverUrl: string): AppError {
  return new AppError(error.code, explainError(error, serverUrl), { ...error, cause: error });
}

/**
 * One call under a sign-in, by default the current one. `carried` says in words what was in it, for the list of
 * calls. `keep` writes the answer to this device: never after the sign-in has changed, which rejects instead.
 */
export async function callAndKeep<N extends ApiName, T>(
  rt: Runtime,
  name: N,
  input: ApiInput<N>,
  carried: string,
  keep: (response: ApiResponse<N>) => Promise<T>,
  under?: SignIn,
): Promise<T> {
  const signIn = under ?? (await signInOf(rt));
  const { serverUrl, token } = signIn;
  let response: ApiResponse<N>;
  try {
    response = await createApiClient({ baseUrl: serverUrl, token, fetch: rt.fetch }).call(name, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const said = inWords(await tellWhoAnswers(rt, error, serverUrl), serverUrl);
    // What another sign-in ran into says nothing about this one, and its addresses are not this member's.
    if (!(await isCurrent(rt, signIn))) throw said;
    await listCall(rt, api[name].id, carried, said.code);
    await connectionFailed(rt, said);
    if (error.code === "unauthorized") await setExpired(rt, true);
    throw said;
  }
  return keepUnder(rt, signIn, async () => {
    await Promise.all([
      listCall(rt, api[name].id, carried, "ok"),
      connectionWorked(rt),
      setExpired(rt, false),
    ]);
    return keep(response);
  });
}

/** One call whose answer is not kept; see `callAndKeep`. */
export function callApi<N extends ApiName>(
  rt: Runtime,
  name: N,
  input: ApiInput<N>,
  carried: string,
): Promise<ApiResponse<N>> {
  return callAndKeep(rt, name, input, carried, async (response) => response);
}
