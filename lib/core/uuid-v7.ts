// Ids that sort in the order they were made in: UUID version 7 (RFC 9562). Runs anywhere that has `crypto`.

let lastMs = 0;
let count = 0;

/** A new id. Those of one context sort by the moment they were made, also within a millisecond. */
export function uuidV7(): string {
  const now = Date.now();
  // 12 bits that count within the millisecond; when they are used up, or the clock goes back, time is lent.
  count = now > lastMs ? 0 : count + 1;
  if (now > lastMs) lastMs = now;
  else if (count > 0xfff) {
    lastMs += 1;
    count = 0;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
  const hex = (number: number, digits: number) => number.toString(16).padStart(digits, "0");
  const text = hex(lastMs, 12) + hex(0x7000 + count, 4) + Array.from(bytes, (byte) => hex(byte, 2)).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}
