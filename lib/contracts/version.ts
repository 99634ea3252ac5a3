// The version of what travels between extension and server, and of what waits in the outbox.

/** Raised when a change is not merely additive. Servers serve every version from 1 up to their own. */
export const CONTRACT_VERSION = 1;

/** Request header that names the client's contract version; a missing header means 1. */
export const CONTRACT_HEADER = "Baton-Contract";
