// A request of every operation that would succeed, made of what one workspace holds.
import { v7 as uuidv7 } from "uuid";
import { type ApiName, type ApiOperation, api } from "../../../lib/contracts/api.ts";
import { type TestWorkspace, verdict } from "./workspace.ts";

export interface Example {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

/** Ids of one workspace that requests refer to. */
export interface Furniture {
  prospectId: string;
  feedbackId: string;
  handoffId: string;
  email: string;
}

/** Fills a workspace with one of everything. */
export async function furnish(workspace: TestWorkspace): Promise<Furniture> {
  const email = `known@${workspace.name.toLowerCase()}-customer.example`;
  const personaId = await workspace.addPersona();
  const campaignId = await workspace.addCampaign();
  const prospectId = await workspace.addProspect(
    { persona_id: personaId, lead_source: `${workspace.name} source`, owner_id: workspace.rep.id },
    [email],
  );
  await workspace.addTouch(prospectId, { title: `${workspace.name} page`, campaign_id: campaignId });
  await workspace.addContent({ personas: ["plant"], stages: ["mql"] });
  const handoffId = await workspace.addHandoff(prospectId, {
    owner_id: workspace.rep.id,
    campaign_id: campaignId,
  });
  const given = await workspace.rep.client.call("giveFeedback", { body: verdict(prospectId) });
  return { prospectId, feedbackId: given.id, handoffId, email };
}

const EXAMPLES: Record<ApiName, (ids: Furniture) => Example> = {
  health: () => ({}),
  me: () => ({}),
  knownAddresses: () => ({}),
  lookup: ({ email }) => ({ body: { emails: [email] } }),
  story: ({ prospectId }) => ({ params: { prospectId } }),
  touchpoints: ({ prospectId }) => ({ params: { prospectId } }),
  upcoming: ({ prospectId }) => ({ params: { prospectId } }),
  personas: () => ({}),
  content: () => ({}),
  campaigns: () => ({}),
  members: () => ({}),
  sources: () => ({}),
  giveFeedback: ({ prospectId }) => ({ body: verdict(prospectId) }),
  listFeedback: () => ({}),
  undoFeedback: ({ feedbackId }) => ({ params: { feedbackId } }),
  moveHandoff: ({ handoffId }) => ({
    params: { handoffId },
    body: { id: uuidv7(), move: "accept", movedAt: new Date().toISOString() },
  }),
  importRows: () => ({
    params: { kind: "campaigns" },
    body: { rows: [{ row: 2, value: { id: "spring", name: "Spring" } }] },
  }),
  redeemLink: () => ({ body: { token: "x".repeat(40) } }),
  signOut: () => ({}),
};

export const exampleOf = (name: ApiName, ids: Furniture): Example => EXAMPLES[name](ids);

/** Sends an operation as raw HTTP, so that wrong things can be sent too. */
export function send(
  url: string,
  name: ApiName,
  example: Example,
  init: { token?: string; headers?: Record<string, string>; rawBody?: string } = {},
): Promise<Response> {
  const operation: ApiOperation = api[name];
  const path = operation.path.replaceAll(/\{(\w+)\}/gu, (_, key: string) => example.params?.[key] ?? "");
  const body = init.rawBody ?? (example.body === undefined ? undefined : JSON.stringify(example.body));
  return fetch(`${url}${path}?${new URLSearchParams(example.query)}`, {
    method: operation.method,
    headers: {
      ...(init.token === undefined ? {} : { authorization: `Bearer ${init.token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...init.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}
