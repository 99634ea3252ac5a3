// E-mail addresses as keys: one normal form, used by server, importer and privacy gate alike.

const SHAPE = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u;

/** Trimmed, lower-cased address, or null when the text is no address. At most 254 characters (RFC 5321). */
export function normalizeEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && SHAPE.test(address) ? address : null;
}

/** The part behind the `@`; expects a normalised address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
