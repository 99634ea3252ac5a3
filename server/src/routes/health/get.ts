// GET /v1/health

import { checkHealth } from "../../services/health/check.ts";
import type { Handler } from "../handler.ts";

export const getHealthRoute: Handler<"health"> = ({ deps }) => checkHealth({ deps });
