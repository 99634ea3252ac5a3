// GET /v1/me
import { describeMe } from "../../services/session/me.ts";
import type { Handler } from "../handler.ts";

export const getMeRoute: Handler<"me"> = async ({ ctx }) => describeMe({ ctx });
