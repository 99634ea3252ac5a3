// One sentence for each way a call can fail: what happened and what the reader can do (mock/ui.md §6).
import { AppError, type ErrorCode } from "../../../lib/core/errors.ts";

export interface ErrorWords {
  title: string;
  text: string;
  /** For the report to whoever runs the server; null when no server answered. */
  requestId: string | null;
  /** "internal, 500" and the like, to quote. */
  code: string;
}

const WORDS: Readonly<Record<ErrorCode, readonly [title: string, text: string]>> = {
  bad_request: ["The server refused the request", "It does not accept these filters or this address."],
  unauthorized: ["Signed out", "This browser has no valid session any more."],
  forbidden: ["No permission", "Your role does not allow this. An admin of the workspace can change it."],
  not_found: ["Not found", "It does not exist in this workspace, or it was erased."],
  conflict: ["Changed meanwhile", "Somebody else changed this first. Load it again to see how it stands."],
  too_large: [
    "The answer is too large",
    "The server sent more than 5 MB, so reading was stopped. Narrow the filters.",
  ],
  rate_limited: ["Too many requests", "The server asks to wait a moment before the next try."],
  client_too_new: ["The server is older than this page", "Load the page again after the server was updated."],
  internal: ["The server failed", "It met an error of its own. Nothing that was stored is lost."],
  unavailable: ["The server is not ready", "It is starting, stopping or without its database."],
  network: ["The server cannot be reached", "It may be stopped, or this computer is offline."],
  timeout: ["The server did not answer in time", "It was given 15 seconds."],
  not_baton: [
    "That was not Baton's server",
    "Something else answered, for instance a proxy's sign-in page. Check the address and the network.",
  ],
  storage: ["The browser's storage failed", "Free some space and load the page again."],
  host_gone: ["The page is gone", "Load it again."],
};

/** Words for any thrown value; what is not an AppError is a bug of this page. */
export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof AppError)) {
    return {
      title: "This page failed",
      text: "A part of the dashboard met an error of its own. Nothing that was stored is lost.",
      requestId: null,
      code: "page",
    };
  }
  const [title, text] = WORDS[error.code];
  const status = error.status === undefined ? "" : `, ${error.status}`;
  return { title, text, requestId: error.requestId ?? null, code: `${error.code}${status}` };
}
