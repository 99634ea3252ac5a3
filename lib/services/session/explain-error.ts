// One sentence per way in which the server can fail to answer: what happened and what to do.
import type { AppError } from "../../core/errors.ts";

/** `serverUrl` is the origin that was tried. */
export function explainError(error: AppError, serverUrl: string): string {
  switch (error.code) {
    case "network":
      return `Nothing answered at ${serverUrl}. Is the server running, and is the address right?`;
    case "timeout":
      return `${serverUrl} did not answer in time. It may be busy; Baton tries again.`;
    case "not_baton": {
      const status = error.status === undefined ? "" : ` (HTTP ${error.status})`;
      return `Something answered at ${serverUrl}${status}, but it is not a Baton server. It may be a proxy's sign-in page, or the address of another service.`;
    }
    case "too_large":
      return `${serverUrl} sent more than Baton ever does, so reading was stopped. Check the address.`;
    case "unauthorized":
      return "The server does not accept this token. Ask for a new one; waiting verdicts are kept.";
    case "rate_limited":
      return `${serverUrl} asks to be called less often. Baton waits and tries again.`;
    case "client_too_new":
      return `The server at ${serverUrl} is older than this extension. Ask your admin to update it.`;
    default:
      return error.message;
  }
}
