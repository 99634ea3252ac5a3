// Clients name their contract version; older ones are served, newer ones are told to wait for the server.
import { CONTRACT_HEADER, CONTRACT_VERSION } from "../../../lib/contracts/version.ts";
import { AppError } from "../../../lib/core/errors.ts";

/** @throws AppError `client_too_new`, `bad_request`. */
export function checkContractVersion(request: Request): void {
  const text = request.headers.get(CONTRACT_HEADER);
  if (text === null) return;
  if (!/^[1-9]\d{0,5}$/u.test(text)) {
    throw new AppError("bad_request", `${CONTRACT_HEADER} must be a whole number.`, {
      field: CONTRACT_HEADER,
    });
  }
  if (Number(text) > CONTRACT_VERSION) {
    throw new AppError(
      "client_too_new",
      `This client speaks contract version ${text}; the server speaks up to ${CONTRACT_VERSION}. Update the server.`,
    );
  }
}
