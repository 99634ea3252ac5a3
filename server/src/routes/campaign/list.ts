// GET /v1/campaigns
import { listCampaigns } from "../../services/campaign/list.ts";
import type { Handler } from "../handler.ts";

export const listCampaignsRoute: Handler<"campaigns"> = ({ ctx }) => listCampaigns({ ctx });
