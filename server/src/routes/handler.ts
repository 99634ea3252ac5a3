// What a route handler is given and what it returns.
import type { Api, ApiBody, ApiName, ApiParams, ApiQuery, ApiResponse } from "../../../lib/contracts/api.ts";
import type { Ctx, ServerDeps } from "../services/context.ts";

/** A checked request of one operation. */
export interface Call<N extends ApiName> {
  deps: ServerDeps;
  /** Who asks; null for operations without sign-in. */
  ctx: Api[N]["roles"] extends null ? null : Ctx;
  params: ApiParams<N>;
  query: ApiQuery<N>;
  body: ApiBody<N>;
  request: Request;
  /** Headers of the answer. */
  reply: Headers;
}

export type Handler<N extends ApiName> = (call: Call<N>) => Promise<ApiResponse<N>>;
