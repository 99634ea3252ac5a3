// GET /v1/sources
import { listSources } from "../../services/prospect/list-sources.ts";
import type { Handler } from "../handler.ts";

export const listSourcesRoute: Handler<"sources"> = ({ ctx }) => listSources({ ctx });
