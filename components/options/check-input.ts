// What is wrong with what was typed into the options, in one sentence that names the field.
import { normalizeEmail } from "../../lib/core/email-address.ts";

/** Null when the server address can be used. Plain http is for this machine only. */
export function checkServerUrl(text: string): string | null {
  const value = text.trim();
  if (value === "") return "Server: enter the address, for instance https://baton.example.com";
  if (!URL.canParse(value)) return "Server: this is not a web address. It begins with https://";
  const url = new URL(value);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) {
    return "Server: use https://. Plain http:// works for this machine only";
  }
  if (url.username !== "" || url.password !== "")
    return "Server: leave user name and password out of the address";
  return null;
}

/** Empty is right when a token is stored already. */
export function checkToken(text: string, stored: boolean): string | null {
  const value = text.trim();
  if (value === "") return stored ? null : "Token: paste the token that your admin made";
  if (/\s/u.test(value)) return "Token: there is a space or a line break in it";
  return value.startsWith("baton_") ? null : "Token: it begins with baton_";
}

/** One entry per line: an address, `@domain` or `*.domain`. Returns the entries or the line that is wrong. */
export function readNeverList(
  text: string,
): { entries: string[]; error: null } | { entries: null; error: string } {
  const entries: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim().toLowerCase();
    if (line === "") continue;
    const entry = /^(?:@|\*\.)[^\s@*]+\.[^\s@*.]{2,}$/u.test(line) ? line : normalizeEmail(line);
    if (entry === null) {
      return {
        entries: null,
        error: `Never-list, line ${index + 1}: “${raw.trim()}” is no address, @domain or *.domain`,
      };
    }
    if (!entries.includes(entry)) entries.push(entry);
  }
  return { entries, error: null };
}
