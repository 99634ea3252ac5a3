// GET /v1/personas
import { listPersonas } from "../../services/persona/list.ts";
import type { Handler } from "../handler.ts";

export const listPersonasRoute: Handler<"personas"> = ({ ctx }) => listPersonas({ ctx });
