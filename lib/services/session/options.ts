// The options page: read, set, test, sign out.
import { createApiClient } from "../../api/client.ts";
import type { OptionsState, UiCalls } from "../../contracts/ui-background.ts";
import { AppError } from "../../core/errors.ts";
import { listCall } from "../call-api.ts";
import { announce, type Runtime } from "../runtime.ts";
import { syncQuietly } from "../sync/sync-all.ts";
import { wipeCache } from "../sync/wipe.ts";
import { LIVE_CURSOR_KEY } from "./connection.ts";
import { explainError } from "./explain-error.ts";
import { settingsOf } from "./settings.ts";
import { changeSignIn } from "./sign-in.ts";
import { tellWhoAnswers } from "./who-answers.ts";

type Patch = UiCalls["options.set"]["input"];

/** Origin of what was typed. @throws AppError `bad_request` on `serverUrl` when it is no web address */
export function serverOrigin(typed: string): string {
  const text = typed.trim();
  const isLoopback = /^(?:127\.0\.0\.1|localhost)(?::|\/|$)/u.test(text);
  const withScheme = /^[a-z]+:\/\//iu.test(text) ? text : `${isLoopback ? "http" : "https"}://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (!url || !isWeb || url.username !== "" || text === "") {
    throw new AppError("bad_request", "Enter the server's address, for instance https://baton.example.com.", {
      field: "serverUrl",
    });
  }
  if (url.protocol === "http:" && !["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) {
    throw new AppError("bad_request", "Use https: over plain http the token could be read on the way.", {
      field: "serverUrl",
    });
  }
  return url.origin;
}

export async function getOptions(rt: Runtime): Promise<OptionsState> {
  const settings = settingsOf(rt);
  return {
    serverUrl: await settings.serverUrl.get(),
    hasToken: (await settings.token.get()) !== null,
    theme: await settings.theme.get(),
    singleKeys: await settings.singleKeys.get(),
    neverList: await settings.neverList.get(),
  };
}

/** Everything that belongs to one sign-in and must be gone before the next one begins. */
async function forgetSignIn(rt: Runtime, calls: boolean): Promise<void> {
  const settings = settingsOf(rt);
  // The token goes first: a worker killed in between leaves nobody signed in, not one over another's copies.
  await settings.token.remove();
  await settings.me.remove();
  await settings.expired.set(false);
  await rt.session.remove("connection");
  await rt.session.remove(LIVE_CURSOR_KEY);
  await wipeCache(rt, { outbox: false, calls });
}

async function signIn(rt: Runtime, serverUrl: string | undefined, token: string | undefined): Promise<void> {
  const settings = settingsOf(rt);
  const before = { url: await settings.serverUrl.get(), token: await settings.token.get() };
  const url = serverUrl === undefined ? before.url : serverOrigin(serverUrl);
  const isElsewhere = url !== before.url;
  // A token belongs to its server and is never shown to another.
  const nextToken = token?.trim() ?? (isElsewhere ? null : before.token);
  if (!isElsewhere && nextToken === before.token) return;
  // Copies of one member must not be shown to another; undelivered writes stay under theirs.
  await forgetSignIn(rt, false);
  await settings.serverUrl.set(url);
  await settings.token.set(nextToken === "" ? null : nextToken);
}

/** Saves what is given and leaves the rest. A new server or token starts a first sync. */
export async function setOptions(rt: Runtime, patch: Patch): Promise<OptionsState> {
  const settings = settingsOf(rt);
  if (patch.theme !== undefined) await settings.theme.set(patch.theme);
  if (patch.singleKeys !== undefined) await settings.singleKeys.set(patch.singleKeys);
  if (patch.neverList !== undefined) await settings.neverList.set(patch.neverList);
  if (patch.serverUrl !== undefined || patch.token !== undefined) {
    await changeSignIn(() => signIn(rt, patch.serverUrl, patch.token));
    void syncQuietly(rt);
  }
  announce(rt, ["options.get", "session.get", "page.get", "prospect.get"]);
  return getOptions(rt);
}

/** Tries server and token without saving. Without a token the stored one is used, at its own server only. */
export async function testConnection(
  rt: Runtime,
  input: UiCalls["options.test"]["input"],
): Promise<UiCalls["options.test"]["output"]> {
  const nobody = { workspace: null, member: null };
  const settings = settingsOf(rt);
  let url = input.serverUrl;
  try {
    url = serverOrigin(input.serverUrl);
    const stored = (await settings.serverUrl.get()) === url ? await settings.token.get() : null;
    const token = input.token?.trim() || stored;
    // An empty token is sent as none. The real one is shown only to what has answered as a Baton server.
    await createApiClient({ baseUrl: url, token: "", fetch: rt.fetch }).call("health", {});
    if (token === null) {
      await listCall(rt, "health.get", "nothing", "ok");
      return { ok: false, message: "The server answers. Enter a token to sign in.", ...nobody };
    }
    const me = await createApiClient({ baseUrl: url, token, fetch: rt.fetch }).call("me", {});
    await listCall(rt, "me.get", "nothing but the token", "ok");
    const { member, workspace } = me;
    const message = `Connected: ${member.name} in ${workspace.name}.`;
    return { ok: true, message, workspace: workspace.name, member: member.name };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.field === "serverUrl") return { ok: false, message: error.message, ...nobody };
    const told = await tellWhoAnswers(rt, error, url);
    await listCall(rt, "me.get", "nothing but the token", told.code);
    return { ok: false, message: explainError(told, url), ...nobody };
  }
}

/** Removes token, member and every copy; the server's address stays for the next sign-in. */
export async function signOut(rt: Runtime): Promise<void> {
  await changeSignIn(() => forgetSignIn(rt, true));
  announce(rt, ["options.get"]);
}

/** Puts an address on the rep's own never-list, or takes it off. Its copy goes at once. */
export async function setNever(rt: Runtime, email: string, never: boolean): Promise<void> {
  const item = settingsOf(rt).neverList;
  const rest = (await item.get()).filter((pattern) => pattern.trim().toLowerCase() !== email);
  await item.set(never ? [...rest, email] : rest);
  if (never) {
    const store = await rt.store();
    const copies = await store.stories.where("emails", email);
    await store.stories.remove(copies.map((row) => row.id));
    await store.lookups.remove([`email:${email}`]);
  }
  announce(rt, ["options.get", "prospect.get", "page.get", "cache.stats"]);
}
