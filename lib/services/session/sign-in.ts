// The sign-in a call is made under, and the one lock around its change: what was asked as one member must
// never be kept once another is signed in.
import { AppError } from "../../core/errors.ts";
import type { Runtime } from "../runtime.ts";
import { serial } from "../serial.ts";
import { settingsOf } from "./settings.ts";

/** Server and token, as they were when a piece of work began. */
export interface SignIn {
  serverUrl: string;
  token: string;
}

const oneByOne = serial();

/** Runs a change of the sign-in alone. Must not be called from within itself or from `keepUnder`. */
export const changeSignIn = oneByOne;

/** The current sign-in. @throws AppError `unauthorized` when nobody is signed in. */
export async function signInOf(rt: Runtime): Promise<SignIn> {
  const settings = settingsOf(rt);
  const [serverUrl, token] = await Promise.all([settings.serverUrl.get(), settings.token.get()]);
  if (serverUrl === null || token === null) {
    throw new AppError("unauthorized", "Baton is not signed in yet. Enter server and token in the options.");
  }
  return { serverUrl, token };
}

/** Is it still the current one? */
export async function isCurrent(rt: Runtime, signIn: SignIn): Promise<boolean> {
  const settings = settingsOf(rt);
  const [serverUrl, token] = await Promise.all([settings.serverUrl.get(), settings.token.get()]);
  return serverUrl === signIn.serverUrl && token === signIn.token;
}

/**
 * Runs `keep`, which writes what was answered under `signIn`; no other sign-in begins meanwhile.
 * @throws AppError `unavailable` without running it when another one has begun.
 */
export function keepUnder<T>(rt: Runtime, signIn: SignIn, keep: () => Promise<T>): Promise<T> {
  return oneByOne(async () => {
    if (!(await isCurrent(rt, signIn))) {
      throw new AppError("unavailable", "The sign-in changed meanwhile, so the answer was not kept.");
    }
    return keep();
  });
}
