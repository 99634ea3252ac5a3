// Every operation of the contract and its handler.
import type { ApiName } from "../../../lib/contracts/api.ts";
import { listKnownAddressesRoute } from "./address/list-known.ts";
import { listCampaignsRoute } from "./campaign/list.ts";
import { listContentRoute } from "./content/list.ts";
import { giveFeedbackRoute } from "./feedback/give.ts";
import { listFeedbackRoute } from "./feedback/list.ts";
import { undoFeedbackRoute } from "./feedback/undo.ts";
import type { Handler } from "./handler.ts";
import { moveHandoffRoute } from "./handoff/move.ts";
import { getHealthRoute } from "./health/get.ts";
import { importRowsRoute } from "./import/rows.ts";
import { listMembersRoute } from "./member/list.ts";
import { listPersonasRoute } from "./persona/list.ts";
import { lookUpRoute } from "./prospect/lookup.ts";
import { listSourcesRoute } from "./prospect/sources.ts";
import { getStoryRoute } from "./prospect/story.ts";
import { signOutRoute } from "./session/end.ts";
import { getMeRoute } from "./session/me.ts";
import { redeemLinkRoute } from "./session/redeem.ts";
import { listTouchpointsRoute } from "./touchpoint/list.ts";
import { listUpcomingRoute } from "./touchpoint/upcoming.ts";

/** One that is declared in the contract and missing here does not compile. */
export const handlers: { [N in ApiName]: Handler<N> } = {
  health: getHealthRoute,
  me: getMeRoute,
  knownAddresses: listKnownAddressesRoute,
  lookup: lookUpRoute,
  story: getStoryRoute,
  touchpoints: listTouchpointsRoute,
  upcoming: listUpcomingRoute,
  personas: listPersonasRoute,
  content: listContentRoute,
  campaigns: listCampaignsRoute,
  members: listMembersRoute,
  sources: listSourcesRoute,
  giveFeedback: giveFeedbackRoute,
  listFeedback: listFeedbackRoute,
  undoFeedback: undoFeedbackRoute,
  moveHandoff: moveHandoffRoute,
  importRows: importRowsRoute,
  redeemLink: redeemLinkRoute,
  signOut: signOutRoute,
};
