// A world for the background's use-cases: storage in memory, a clock that is moved by hand, and a server that
// answers from a table and keeps every request it was sent.
import type { UiBroadcast } from "../../../lib/contracts/ui-background.ts";
import type { Me } from "../../../lib/contracts/workspace.ts";
import type { KeyValueArea } from "../../../lib/platform/key-value.ts";
import { hashAddresses } from "../../../lib/services/gate/hash-address.ts";
import { KNOWN_COMPLETE_KEY } from "../../../lib/services/gate/judge.ts";
import type { Runtime } from "../../../lib/services/runtime.ts";
import { openMemoryStore } from "../../../lib/store/memory-store.ts";

export const SERVER = "https://baton.example";
export const FILTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
export const WORKSPACE_ID = "018f0000-0000-7000-8000-000000000001";
export const PROSPECT_ID = "018f0000-0000-7000-8000-0000000000aa";
export const REP_ID = "018f0000-0000-7000-8000-0000000000bb";

export interface Sent {
  method: string;
  path: string;
  body: unknown;
  authorization: string | null;
}

/** Gives an answer, throws for "no network", or undefined for 404. */
export type Route = (sent: Sent) => Response | undefined | Promise<Response | undefined>;

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

export function failure(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json({ code, message: `said ${code}`, requestId: "r1" }, status, headers);
}

function area(): KeyValueArea {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
  };
}

export const ME: Me = {
  member: { id: REP_ID, name: "Ines Calder", email: "ines.calder@fernhill.example", role: "rep" },
  workspace: { id: WORKSPACE_ID, name: "Fernhill" },
  ownDomains: ["fernhill.example"],
  neverList: ["@secret.example", "*.gov.example", "ceo@tallowick.example"],
  filterKey: FILTER_KEY,
  settings: { timeZone: "Europe/Berlin", dashboardUrl: null },
  contractVersion: 1,
  serverVersion: "0.1.0",
  now: "2026-11-22T12:00:00.000Z",
};

export interface World {
  rt: Runtime;
  sent: Sent[];
  broadcasts: UiBroadcast[];
  alarms: Map<string, number>;
  route: Route;
  online: boolean;
  now: number;
  /** Requests to one path. */
  to(path: string): Sent[];
}

/** Signed in; `known` addresses are in the filter (null: the filter has not come yet). */
export async function openWorld(known: string[] | null = []): Promise<World> {
  const store = openMemoryStore();
  const local = area();
  const world: World = {
    sent: [],
    broadcasts: [],
    alarms: new Map(),
    route: () => undefined,
    online: true,
    now: Date.parse("2026-11-22T12:00:00.000Z"),
    to: (path) => world.sent.filter((sent) => sent.path === path),
    rt: {
      store: async () => store,
      local,
      session: area(),
      alarms: {
        at: async (name, when) => void world.alarms.set(name, when),
        every: async () => undefined,
        clear: async (name) => void world.alarms.delete(name),
      },
      fetch: async (input, init) => {
        const url = new URL(String(input));
        const headers = new Headers(init?.headers);
        const sent: Sent = {
          method: init?.method ?? "GET",
          path: url.pathname,
          body: typeof init?.body === "string" ? JSON.parse(init.body) : null,
          authorization: headers.get("authorization"),
        };
        world.sent.push(sent);
        return (await world.route(sent)) ?? failure(404, "not_found");
      },
      now: () => world.now,
      random: () => 0,
      isOnline: () => world.online,
      broadcast: (message) => void world.broadcasts.push(message),
      stayAwake: () => undefined,
    },
  };
  await local.set("serverUrl", SERVER);
  await local.set("token", "baton_test");
  await local.set("me", ME);
  if (known !== null) {
    const hashes = await hashAddresses(FILTER_KEY, known);
    await store.knownHashes.putMany(hashes.map((hash) => ({ hash })));
    await store.meta.put({ key: KNOWN_COMPLETE_KEY, value: "2026-11-22T11:00:00.000Z" });
  }
  return world;
}
