// Who is signed in and how the server is reached, for every page.
import type { Session } from "../../contracts/ui-background.ts";
import { isOwnRow } from "../outbox/owner.ts";
import type { Runtime } from "../runtime.ts";
import { readConnection } from "./connection.ts";
import { settingsOf } from "./settings.ts";

export async function getSession(rt: Runtime): Promise<Session> {
  const settings = settingsOf(rt);
  const store = await rt.store();
  const [serverUrl, token, me, expired, connection, waiting, sending] = await Promise.all([
    settings.serverUrl.get(),
    settings.token.get(),
    settings.me.get(),
    settings.expired.get(),
    readConnection(rt),
    store.outbox.where("state", "waiting"),
    store.outbox.where("state", "sending"),
  ]);
  return {
    signedIn: token !== null && serverUrl !== null,
    serverUrl,
    member: me?.member ?? null,
    workspace: me?.workspace ?? null,
    connection,
    expired,
    waitingVerdicts: [...waiting, ...sending].filter((row) => me === null || isOwnRow(row, me)).length,
  };
}
