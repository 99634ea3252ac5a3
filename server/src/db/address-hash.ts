// How an address is told to the extension's privacy gate without telling the address.
import { createHmac } from "node:crypto";

const HASH_BYTES = 16;

/** First 16 bytes of HMAC-SHA-256(filterKey, normalised address), base64url. `filterKey` is base64url. */
export function addressHash(filterKey: string, email: string): string {
  const digest = createHmac("sha256", Buffer.from(filterKey, "base64url")).update(email).digest();
  return digest.subarray(0, HASH_BYTES).toString("base64url");
}
