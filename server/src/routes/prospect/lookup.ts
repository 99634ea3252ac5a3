// POST /v1/prospects/lookup
import { lookUpProspects } from "../../services/prospect/lookup.ts";
import type { Handler } from "../handler.ts";

export const lookUpRoute: Handler<"lookup"> = ({ ctx, body }) => lookUpProspects({ ctx, input: body });
