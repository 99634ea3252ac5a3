// What one request carries through the middleware.

/** Hono's variables. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Pattern of the matched route, for the log. */
    route: string | undefined;
    workspaceId: string | undefined;
    /** The answer was made with all its headers. */
    hasOwnHeaders: boolean | undefined;
  };
}
