// The hash under which a known address is published (contracts/workspace, KnownAddresses).

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Hashes normalised addresses: the first 16 bytes of HMAC-SHA-256 under `filterKey`, base64url, in order. */
export async function hashAddresses(filterKey: string, addresses: readonly string[]): Promise<string[]> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", fromBase64Url(filterKey), algorithm, false, ["sign"]);
  const encoder = new TextEncoder();
  return Promise.all(
    addresses.map(async (address) => {
      const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(address));
      return toBase64Url(new Uint8Array(mac, 0, 16));
    }),
  );
}
